using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Public;

/// <summary>What the plenary decided, with the reason it is published with.</summary>
public sealed record PublicDecision(string Sentence, string Reason);

public sealed record PublicRankingModel(
    int Year,
    int ActivityYear,
    string ProvinceName,
    string Guide,
    string DecreeNumber,
    string DecreeDate,
    string PublishedAt,
    string Sha256,
    int PanelSize,
    string AwardMoneyName,
    StandingsModel Standings,
    IReadOnlyList<string> Method,
    IReadOnlyList<PublicDecision> Decisions,
    VersionsModel Versions,
    IReadOnlyList<VersionChange> Changes)
{
    /// <param name="before">The version that this one replaced, when it can be read.</param>
    public static PublicRankingModel Of(PublishedResult published, PublishedResult? before, VersionsModel versions, PortalClock clock) => new(
        published.AssessmentYear,
        published.ActivityYear,
        published.ProvinceName,
        published.Guide,
        published.DecreeNumber,
        IndonesianDate.Full(published.DecreeDate),
        clock.InWords(published.PublishedAt),
        published.Sha256,
        published.PanelSize,
        published.AwardMoneyName,
        StandingsModel.Of(published.Standings, _ => null),
        MethodInWords.Of(published.Standings.Bundle.Rules),
        [.. Moderations(published.Standings), .. Orders(published.Standings)],
        versions,
        before is null ? [] : VersionChange.Between(before.Standings, published.Standings));

    private static IEnumerable<PublicDecision> Moderations(Standings standings) =>
        standings.InOrder.Concat(standings.Apart).SelectMany(standing => standing.Components.SelectMany(component => Moderation(standings, standing, component)));

    private static IEnumerable<PublicDecision> Moderation(Standings standings, Standing standing, ComponentScore component)
    {
        if (component.Moderation is { } moderation)
        {
            yield return new PublicDecision(
                $"Nilai {component.Rule.Name} {standing.Name} ditetapkan pleno {IndonesianNumber.Format(moderation.Value)}{Instead(component, standings.Bundle.Rules.Decimals)}",
                moderation.Reason);
        }
    }

    private static string Instead(ComponentScore component, int decimals) =>
        component.Combined is { } combined ? $", menggantikan {IndonesianNumber.Format(combined, decimals)} dari lembar nilai" : "";

    private static IEnumerable<PublicDecision> Orders(Standings standings) =>
        standings.Ties.Where(t => t.OrderedByChair).Select(t => new PublicDecision(
            $"Kelompok seri diurutkan ketua tim penilai: {string.Join(", ", standings.InOrder.Where(s => t.Codes.Contains(s.Code)).Select(s => $"{s.Rank}. {s.Name}"))}",
            standings.Bundle.ChairDecisions.First(d => d.Code == t.Codes[0]).Reason));
}
