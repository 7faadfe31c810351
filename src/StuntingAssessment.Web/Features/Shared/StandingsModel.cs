using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Web.Charts;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Shared;

/// <param name="Url">Why this rank; none where the reader may not ask.</param>
public sealed record StandingRow(Standing Standing, string? Url, IReadOnlyList<string> Awards);

/// <param name="Holder">The regency's name; none while the award is open.</param>
/// <param name="WhyOpen">The end of a sentence; none when there is a holder.</param>
public sealed record AwardRow(AwardRule Award, string? Holder, string? WhyOpen)
{
    public string Name => OpenAwards.NameOf(Award);

    public string? Money => Award.Money is { } money ? Rupiah.Format(money) : null;
}

/// <summary>Districts that take part in one award, the highest value first.</summary>
/// <param name="Component">By which the award goes.</param>
public sealed record ApartGroup(string Award, string Component, IReadOnlyList<ApartRow> Rows);

/// <param name="Value">As printed; null while there is none.</param>
public sealed record ApartRow(string Name, string? Value, bool IsModerated, bool Holds, string? Url);

/// <summary>A ranking as a table, a drawing and a list of awards, inside and in public.</summary>
public sealed record StandingsModel(ScoringRules Rules, IReadOnlyList<StandingRow> Rows, IReadOnlyList<AwardRow> Awards, IReadOnlyList<NotAssessed> NotAssessed)
{
    public static StandingsModel Of(Standings standings, Func<string, string?> urlOf) => new(
        standings.Bundle.Rules,
        [.. standings.InOrder.Select(s => new StandingRow(
            s,
            urlOf(s.Code),
            [.. standings.Awards.Where(a => a.Regency == s.Code).Select(a => OpenAwards.NameOf(a.Award))]))],
        [.. standings.Awards.Select(a => new AwardRow(a.Award, a.Regency is { } code ? standings.Find(code)!.Name : null, OpenAwards.Why(standings, a)))],
        standings.Bundle.NotAssessed)
    {
        Apart = [.. standings.Awards.Select(a => GroupOf(standings, a, urlOf)).Where(g => g.Rows.Count > 0)],
    };

    public IReadOnlyList<ApartGroup> Apart { get; private init; } = [];

    public IEnumerable<ScoredComponent> Counted => Rules.Components.Where(c => c.Counts);

    /// <summary>What each counted component brings to the total.</summary>
    public IReadOnlyList<Bar> Bars => [.. Rows.Select(r => new Bar(
        r.Standing.Name,
        [.. Counted.Select(c => r.Standing.ValueOf(c.Code) is { } value ? c.Weight * value / 100 : (decimal?)null)]))];

    public string BarsAbout => Rows.FirstOrDefault(r => r.Standing.Rank == 1)?.Standing is { } first
        ? $"Nilai tertinggi {first.Name}, {Number(first.Total)}. {string.Join("; ", Counted.Select(c => $"{c.Name} berbobot {IndonesianNumber.Format(c.Weight)}%"))}."
        : "Nilai akhir muncul setelah semua komponen yang dihitung mempunyai nilai.";

    public string? Number(decimal? value) => value is { } known ? IndonesianNumber.Format(known, Rules.Decimals) : null;

    private static ApartGroup GroupOf(Standings standings, AwardHolding holding, Func<string, string?> urlOf)
    {
        var rules = standings.Bundle.Rules;
        var basis = rules.Components.FirstOrDefault(c => c.Code == holding.Award.Basis);
        return new ApartGroup(
            OpenAwards.NameOf(holding.Award),
            basis?.Name ?? "",
            [
                .. standings.Apart.Where(s => s.Participant.Award == holding.Award.Code).OrderByDescending(s => s.ValueOf(basis!.Code)).ThenBy(s => s.Code, StringComparer.Ordinal).Select(s => new ApartRow(
                    s.Name,
                    s.ValueOf(basis!.Code) is { } value ? IndonesianNumber.Format(value, rules.Decimals) : null,
                    s.Component(basis!.Code).Moderation is not null,
                    holding.Regency == s.Code,
                    urlOf(s.Code))),
            ]);
    }

    /// <summary>The highest name is a success, the next ones less so; the word says which.</summary>
    public BadgeLook PredicateLook(string name)
    {
        var place = Rules.Predicates.OrderByDescending(p => p.From).Select(p => p.Name).ToList().IndexOf(name);
        return place switch
        {
            0 => new BadgeLook(Tone.Success, Icon.CheckCircle, name),
            1 => new BadgeLook(Tone.Info, Icon.CheckCircle, name),
            2 => new BadgeLook(Tone.Warning, Icon.HalfCircle, name),
            _ => new BadgeLook(Tone.Neutral, Icon.Circle, name),
        };
    }
}
