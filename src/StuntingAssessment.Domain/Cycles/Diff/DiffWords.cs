using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Cycles.Diff;

/// <summary>Every property of what a cycle holds, in words. A property that is left out here is one that a clone changes unseen: a test compares.</summary>
internal static class DiffWords
{
    public static IReadOnlyList<FieldWords> Of(ConvergenceAction action, bool whole) =>
    [
        new("Nama", action.Name),
        new("Jenis", RuleNames.Of(action.Kind)),
        new("Bobot", Number(action.Weight)),
        new("Penanggung jawab", action.LeadAgency ?? ""),
        .. whole ? [new FieldWords("Persyaratan", Joined(action.Requirements.Select(r => $"{r.Code} {r.Name}")))] : Array.Empty<FieldWords>(),
    ];

    public static IReadOnlyList<FieldWords> Of(EvidenceRequirement requirement) =>
    [
        new("Nama", requirement.Name),
        new("Bentuk", RuleNames.Of(requirement.Kind)),
        new("Wajib", YesNo(requirement.Mandatory)),
        new("Boleh dibawa pada hari penilaian", YesNo(requirement.OnTheDay)),
        new("Memuat data pribadi", YesNo(requirement.HoldsPersonalData)),
        new("Keterangan", requirement.Note ?? ""),
        new("Dasar", requirement.Basis ?? ""),
    ];

    public static IReadOnlyList<FieldWords> Of(ScoreComponent component) =>
    [
        new("Nama", component.Name),
        new("Bobot", $"{Number(component.Weight)}%"),
        new("Dinilai oleh", RuleNames.Of(component.Source)),
        new("Penggabungan lembar nilai", RuleNames.Of(component.Combine)),
    ];

    public static IReadOnlyList<FieldWords> Of(Criterion criterion) =>
    [
        new("Komponen", criterion.Component),
        new("Aksi", criterion.Action is { } action ? $"Aksi {action}" : ""),
        new("Uraian", criterion.Text),
        new("Bobot", Number(criterion.Weight)),
        new("Nilai maksimum", criterion.Max is { } max ? Number(max) : ""),
        new("Dibuktikan dengan", string.Join(", ", criterion.Proof)),
        .. criterion.Levels.Select(l => new FieldWords($"Tingkat {l.Letter}", $"{Number(l.Points)} poin. {l.Descriptor}")),
    ];

    public static IReadOnlyList<FieldWords> Of(Predicate predicate) => [new("Nilai akhir mulai", Number(predicate.From))];

    public static IReadOnlyList<FieldWords> Of(AwardCategory award) =>
    [
        new("Nama", award.Name),
        new("Peringkat", award.Rank is { } rank ? Number(rank) : ""),
        new("Nilai tertinggi komponen", award.Basis ?? ""),
        new("Melewati penerima sebelumnya", YesNo(award.Exclusive)),
        new("Hadiah", Joined(award.Prizes)),
        new("Uang", award.Money is { } money ? Rupiah.Format(money) : ""),
    ];

    public static IReadOnlyList<FieldWords> Of(CycleParticipant participant) => [new("Nama", participant.Name), new("Hanya ikut penghargaan", participant.AwardCode ?? "")];

    public static IReadOnlyList<FieldWords> Of(PhaseWindow window) =>
    [
        new("Mulai", IndonesianDate.Full(window.From)),
        new("Sampai dengan", window.To is { } to ? IndonesianDate.Full(to) : ""),
    ];

    /// <summary>The items that begin and end together are one line.</summary>
    public static IReadOnlyList<FieldWords> Of(AgendaDay day) =>
    [
        new("Tanggal", IndonesianDate.WithWeekday(day.Day)),
        .. day.Items.GroupBy(i => $"{IndonesianTime.Clock(i.From)} - {IndonesianTime.Clock(i.To)}")
            .Select(g => new FieldWords(g.Key, Joined(g.Select(i => $"{i.Title}{Bracketed(i.RegencyCode)}{(i.By is null ? "" : $", {i.By}")}")))),
    ];

    public static IReadOnlyList<FieldWords> Of(InviteeGroup group) =>
    [
        new("Judul", group.Heading),
        new("Diundang", Joined(group.Offices)),
    ];

    public static IReadOnlyList<FieldWords> Of(PresentationRules presentation) =>
    [
        new("Salindia paling banyak", Number(presentation.MaxSlides)),
        new("Batas pengumpulan salindia", presentation.SlidesDue is { } due ? IndonesianDate.Full(due) : ""),
        new("Menit paparan", Number(presentation.PresentMinutes)),
        new("Menit tanya jawab", Number(presentation.QuestionMinutes)),
        new("Kerangka", Joined(presentation.Outline)),
    ];

    public static IReadOnlyList<FieldWords> Guide(CycleRules rules) =>
    [
        new("Acuan penilaian", rules.Guide),
        new("Jumlah desimal", Number(rules.Decimals)),
    ];

    /// <summary>Components by their codes: another name of a component is no other order.</summary>
    public static IReadOnlyList<FieldWords> TieBreak(CycleRules rules) =>
        [new("Urutan", Joined(rules.TieBreak.Select(measure => RuleNames.TieBreak(CycleRules.Empty, measure))))];

    public static string Joined(IEnumerable<string> parts) => string.Join("; ", parts);

    public static string Number(decimal number) => IndonesianNumber.Format(number);

    private static string Bracketed(string? code) => code is null ? "" : $" ({code})";

    private static string YesNo(bool value) => value ? "ya" : "tidak";
}
