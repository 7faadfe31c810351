using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Results;

/// <summary>Why an award has no holder (docs/bundle-format.md, Awards), as the end of a sentence: "peringkat 1 dimiliki bersama oleh …".</summary>
public static class OpenAwards
{
    /// <returns>None when the award has a holder.</returns>
    public static string? Why(Standings standings, AwardHolding holding)
    {
        if (holding.Regency is not null)
        {
            return null;
        }

        var before = standings.Awards.TakeWhile(a => a != holding).ToList();
        if (holding.Award.Exclusive && before.Where(a => a.Regency is null).Select(a => NameOf(a.Award)).ToList() is { Count: > 0 } open)
        {
            return $"menunggu {Joined(open)}, yang belum ada penerimanya";
        }

        var passedOver = holding.Award.Exclusive ? before.Select(a => a.Regency).ToHashSet() : [];
        var candidates = standings.CandidatesOf(holding.Award).Where(s => !passedOver.Contains(s.Code)).ToList();
        return holding.Award.Rank is { } rank ? WhyByRank(candidates, rank) : WhyByValue(standings, candidates, holding.Award.Basis!);
    }

    /// <summary>As it stands on the certificate, or its code.</summary>
    public static string NameOf(AwardRule award) => award.Name ?? award.Code;

    private static string WhyByRank(List<Standing> candidates, int rank) =>
        candidates.Where(s => s.Rank == rank).Select(s => s.Name).ToList() is { Count: > 1 } holders
            ? $"peringkat {rank} dimiliki bersama oleh {Joined(holders)}"
            : $"belum ada kabupaten/kota pada peringkat {rank}";

    private static string WhyByValue(Standings standings, List<Standing> candidates, string component)
    {
        var rules = standings.Bundle.Rules;
        var name = rules.Components.First(c => c.Code == component).Name;
        return candidates.Max(s => s.ValueOf(component)) is { } highest
            ? $"nilai {name} tertinggi, {IndonesianNumber.Format(highest, rules.Decimals)}, dimiliki bersama oleh {Joined([.. candidates.Where(s => s.ValueOf(component) == highest).Select(s => s.Name)])}"
            : $"belum ada nilai {name}";
    }

    private static string Joined(List<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} dan {names[^1]}";
}
