using StuntingAssessment.Domain.Results;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Web.Charts;

namespace StuntingAssessment.Web.Features.Results.Public;

public sealed record StartCard(int Year, string Heading, string About, string Decree, ResultState State);

/// <param name="Latest">Totals of the newest published result.</param>
public sealed record StartModel(IReadOnlyList<StartCard> Cards, IReadOnlyList<Bar> Latest, int Decimals)
{
    public int LatestYear { get; private init; }

    public static StartModel Empty { get; } = new([], [], 0);

    public static StartModel Of(IReadOnlyList<PublishedLine> published, PublishedResult? latest, PortalClock clock) => new(
        [
            .. published.Select(p => new StartCard(
                p.AssessmentYear,
                $"Penilaian {p.AssessmentYear}",
                $"{p.ProvinceName}, atas kegiatan tahun {p.ActivityYear}. Diumumkan {clock.InWords(p.PublishedAt)}{(p.Edition > 1 ? $", versi {p.Edition}" : "")}.",
                $"Keputusan Gubernur Nomor {p.DecreeNumber} tanggal {IndonesianDate.Full(p.DecreeDate)}",
                p.IsWithdrawn ? ResultState.Withdrawn : ResultState.Published)),
        ],
        latest is null ? [] : [.. latest.Standings.InOrder.Select(s => new Bar(s.Rank is { } rank ? $"{rank}. {s.Name}" : s.Name, s.Total))],
        latest?.Standings.Bundle.Rules.Decimals ?? 0)
    {
        LatestYear = latest?.AssessmentYear ?? 0,
    };
}
