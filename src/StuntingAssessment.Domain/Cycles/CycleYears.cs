using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Cycles;

/// <summary>Which years a cycle is about, and whose midnight counts.</summary>
/// <param name="Assessment">The year in which the assessment is held.</param>
/// <param name="Activity">The year whose activities are assessed.</param>
/// <param name="TimeZone">IANA name of one of Indonesia's zones.</param>
public sealed record CycleYears(int Assessment, int Activity, string TimeZone)
{
    public const int First = 2018;
    public const int Last = 2100;

    internal void MustBeRight()
    {
        Require.That(Assessment is >= First and <= Last, $"Tahun penilaian harus antara {First} dan {Last}.", "AssessmentYear");
        Require.That(Activity < Assessment, "Tahun kegiatan harus sebelum tahun penilaian.", "ActivityYear");
        Require.That(IndonesianTime.ZoneLabel(TimeZone) is not null, "Pilih zona waktu WIB, WITA, atau WIT.", "TimeZone");
    }
}
