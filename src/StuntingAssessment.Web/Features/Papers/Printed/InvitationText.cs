using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Features.Papers.Printed;

/// <summary>The letter's body as it starts, and what its placeholders stand for.</summary>
public sealed record InvitationText
{
    /// <summary>A starting point the province edits: Markdown with placeholders.</summary>
    public const string Default = InvitationBody.Default;

    public required string Basis { get; init; }

    /// <summary>"8 (delapan) Aksi Konvergensi".</summary>
    public required string Actions { get; init; }

    /// <summary>"Aksi 1 sampai dengan Aksi 8".</summary>
    public required string ActionNumbers { get; init; }

    public required string Province { get; init; }

    public required int AssessmentYear { get; init; }

    public required int ActivityYear { get; init; }

    public required DateOnly? FirstDay { get; init; }

    public required DateOnly? LastDay { get; init; }

    public required TimeOnly Starts { get; init; }

    /// <summary>IANA, for WIB, WITA or WIT behind the time.</summary>
    public required string TimeZone { get; init; }

    /// <summary>One or more places, in the order of the letter.</summary>
    public required IReadOnlyList<string> Venues { get; init; }

    public required int MaxSlides { get; init; }

    public required DateOnly? SlidesDue { get; init; }

    public required int MaxParticipants { get; init; }

    /// <summary>Name and telephone of the province's contact; the province enters it, nothing is shipped.</summary>
    public string? Contact { get; init; }

    public IReadOnlyDictionary<string, LetterValue> Values => new Dictionary<string, LetterValue>
    {
        ["dasar"] = Basis,
        ["aksi"] = Actions,
        ["nomor_aksi"] = ActionNumbers,
        ["provinsi"] = Province,
        ["tahun_penilaian"] = $"{AssessmentYear}",
        ["tahun_kegiatan"] = $"{ActivityYear}",
        ["jadwal"] = LetterValue.Of(Schedule),
        ["jumlah_salindia"] = IndonesianNumber.WithWords(MaxSlides),
        ["batas_paparan"] = SlidesDue is { } due ? IndonesianDate.WithWeekday(due) : Blank,
        ["jumlah_peserta"] = IndonesianNumber.WithWords(MaxParticipants),
        ["narahubung"] = string.IsNullOrWhiteSpace(Contact) ? Blank : Contact,
    };

    // It may break anywhere: in one piece it would tear the line before it apart.
    private static string Blank { get; } = string.Concat(Enumerable.Repeat(".\u200b", 36));

    private (string Label, string Value)[] Schedule =>
    [
        ("hari, tanggal", FirstDay is { } first && LastDay is { } last ? IndonesianDate.RangeWithWeekdays(first, last) : Blank),
        ("pukul", IndonesianTime.UntilDone(Starts, TimeZone)),
        ("tempat", Venues.Count == 0 ? Blank : string.Join("; ", Venues)),
    ];

    public RenderedText Render(string typed) => LetterText.Render(typed, Values);
}
