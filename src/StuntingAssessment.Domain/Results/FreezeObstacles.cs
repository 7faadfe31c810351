using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Results;

/// <summary>What stands in the way of a freeze, each as a sentence that says what to do.</summary>
public static class FreezeObstacles
{
    /// <param name="cycle">Its participants and components.</param>
    /// <param name="missing">Of <see cref="MissingScores.Of"/>.</param>
    /// <param name="standings">Of the same scores.</param>
    /// <param name="nameOf">A panellist's name: who has not submitted is no secret to the admins, only what was given is.</param>
    public static IReadOnlyList<string> Of(AssessmentCycle cycle, IReadOnlyList<MissingScores> missing, Standings standings, Func<Guid, string> nameOf)
    {
        if (missing.Count == 0)
        {
            return ["Tidak ada kabupaten/kota yang dinilai."];
        }

        return
        [
            .. missing.Where(m => m.Sheets.Count > 0).Select(m =>
                $"Lembar nilai {NameOf(cycle, m)} belum diajukan oleh {string.Join(", ", m.Sheets.Select(nameOf))}."),
            .. missing.Where(m => m.Criteria.Count > 0).Select(m =>
                $"Kriteria dokumen {NameOf(cycle, m)} belum dinilai: {string.Join(", ", m.Criteria)}. Tim teknis melengkapinya pada tahap verifikasi atau paparan, atau tandai kabupaten/kota ini tidak dinilai dengan alasan."),
            .. missing.Where(m => m.IsNothing).SelectMany(m => WithoutValue(cycle, m, standings)),
            .. standings.Awards.Where(a => a.Regency is null).Select(a =>
                $"Penghargaan {OpenAwards.NameOf(a.Award)} belum ada penerimanya: {OpenAwards.Why(standings, a)}."),
        ];
    }

    /// <summary>All is in, and still no value: everybody recused, or every sheet left the component blank.</summary>
    private static IEnumerable<string> WithoutValue(AssessmentCycle cycle, MissingScores missing, Standings standings) =>
        standings.Find(missing.RegencyCode)!.Missing.Select(code =>
            $"Komponen {cycle.Rules.Component(code).Name} {NameOf(cycle, missing)} tidak mempunyai nilai. Ketua memoderasinya, atau tandai kabupaten/kota ini tidak dinilai dengan alasan.");

    private static string NameOf(AssessmentCycle cycle, MissingScores missing) => cycle.Participant(missing.RegencyCode).Name;
}
