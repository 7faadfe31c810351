using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Web.Features.Shared.Queries;

/// <summary>A published result; its standings are computed from the stored bundle and nothing else.</summary>
public sealed record PublishedResult(
    Guid Id,
    Guid CycleId,
    int AssessmentYear,
    int ActivityYear,
    string ProvinceName,
    string Guide,
    string AwardMoneyName,
    int Edition,
    string Sha256,
    string DecreeNumber,
    DateOnly DecreeDate,
    DateTime PublishedAt,
    Standings Standings)
{
    /// <summary>Members of the panel who scored or recused themselves; the same number for every regency of a complete result.</summary>
    public int PanelSize => Standings.InOrder.Select(s => s.Participant.Panel.Count).DefaultIfEmpty().Max();
}
