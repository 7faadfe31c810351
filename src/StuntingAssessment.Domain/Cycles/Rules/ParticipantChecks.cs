using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Domain.Cycles.Rules;

/// <summary>What a cycle's list of participants must be, each refusal at its row.</summary>
internal static class ParticipantChecks
{
    /// <exception cref="RuleBrokenException">Field <c>Rows[i].Code</c> or <c>Rows[i].AwardCode</c>.</exception>
    public static void Of(CycleRules rules, IReadOnlyList<CycleParticipant> participants)
    {
        foreach (var (i, participant) in participants.Index())
        {
            Require.That(participants.Take(i).All(p => p.Code != participant.Code), "Kabupaten/kota peserta tidak boleh ganda.", $"Rows[{i}].Code");
            Of(rules, participant, $"Rows[{i}].");
        }
    }

    /// <param name="rules">Of its cycle.</param>
    /// <param name="participant">A regency without an award of its own, or a district with one.</param>
    /// <param name="row">In front of the field's name.</param>
    public static void Of(CycleRules rules, CycleParticipant participant, string row)
    {
        var level = RegionCode.Parse(participant.Code).Level;
        Require.That(level is RegionLevel.Regency or RegionLevel.District, $"{participant.Name} bukan kabupaten/kota dan bukan kecamatan.", $"{row}Code");
        var isDistrict = level is RegionLevel.District;
        Require.That(
            isDistrict == participant.IsForOneAward,
            isDistrict ? $"Pilih penghargaan yang diikuti {participant.Name}: kecamatan hanya ikut dalam satu penghargaan." : $"{participant.Name} kabupaten/kota: ia ikut dalam seluruh penilaian, tidak hanya satu penghargaan.",
            $"{row}AwardCode");
        Require.That(!isDistrict || IsByPanel(rules, participant.AwardCode!), $"Penghargaan bagi {participant.Name} harus berdasarkan satu komponen yang dinilai panel.", $"{row}AwardCode");
    }

    public static bool IsByPanel(CycleRules rules, string award) =>
        rules.Awards.FirstOrDefault(a => a.Code == award)?.Basis is { } basis
        && rules.Components.Any(c => c.Code == basis && c.Source is ComponentSource.Panel);
}
