using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Owners;

/// <param name="Now">Null: nobody.</param>
/// <param name="IsDouble">More than one has it now, and nobody chose.</param>
/// <param name="IsGone">The number itself is no more.</param>
public sealed record OwnerDifferenceRow(string Code, string Title, string Before, string? Now, bool IsDouble, bool IsGone, string Cause);

/// <summary>Whose owner is another one than in the cycle that this one was cloned from.</summary>
public sealed record OwnerDifferences(int Year, IReadOnlyList<OwnerDifferenceRow> Rows)
{
    /// <summary>A merger of offices makes many; those are opened by whoever wants to see them.</summary>
    private const int ShortEnough = 12;

    public bool IsShort => Rows.Count <= ShortEnough;

    public static OwnerDifferences Of(OwnerComparison compared) =>
        new(compared.EarlierYear, [.. compared.Rows.Select(d => new OwnerDifferenceRow(
            d.Measure.Code, OwnersModel.TitleOf(d.Measure), BeforeOf(d), d.Now.Count == 0 ? null : Names(d.Now), d.Now.Count > 1, d.IsGone, CauseOf(d, compared.EarlierYear)))]);

    private static string BeforeOf(OwnerDifference row) =>
        row.Cause is OwnerCause.NewWithoutOwner ? "Belum ada dalam daftar"
        : row.Before.Count == 0 ? "Belum ada pemilik"
        : Names(row.Before);

    private static string CauseOf(OwnerDifference row, int earlierYear) => row.Cause switch
    {
        OwnerCause.ChoiceWithoutMeasure => "Pilihan tidak berlaku lagi: angka ini tidak ada lagi dalam daftar.",
        OwnerCause.ChoiceWithoutOffice => $"Pilihan tidak berlaku lagi: {EndOf(row)}.",
        OwnerCause.ChoiceNotHere => $"Ditetapkan pada penilaian {earlierYear}, tidak pada penilaian ini.",
        OwnerCause.ChosenHere => "Ditetapkan untuk penilaian ini.",
        OwnerCause.UsualOwnerChanged => "Pemilik bakunya dalam daftar berubah.",
        OwnerCause.OfficeReplaced => $"{EndOf(row)}; tugasnya dijalankan perangkat daerah yang baru.",
        OwnerCause.OfficeEnded when row.Now.Count == 0 => $"{EndOf(row)}; tidak ada yang menjalankan tugasnya.",
        OwnerCause.OfficeEnded => $"{EndOf(row)}.",
        OwnerCause.OfficeAdded => "Perangkat daerah baru menjalankan tugas pemilik bakunya.",
        OwnerCause.DutiesMoved => "Pembagian tugas perangkat daerah berubah.",
        OwnerCause.NewWithoutOwner => "Baru dalam daftar, dan tidak ada yang menjalankan tugas pemilik bakunya.",
    };

    private static string EndOf(OwnerDifference row) => string.Join(", ", row.Ended.Select(o => o.To is { } last ? $"{o.Name} berakhir pada {last}" : $"{o.Name} berakhir"));

    private static string Names(IReadOnlyList<Agency> offices) => string.Join("; ", offices.Select(o => o.Name));
}
