using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Charts;
using StuntingAssessment.Web.Data.Queries;
using StuntingAssessment.Web.Infrastructure;

namespace StuntingAssessment.Web.Features.PublicRankings;

public sealed record StartCard(int Year, string Heading, string About, string Decree);

/// <param name="Latest">Totals of the newest published result.</param>
public sealed record StartModel(IReadOnlyList<StartCard> Cards, IReadOnlyList<Bar> Latest, int Decimals)
{
    public static StartModel Empty { get; } = new([], [], 0);

    public static StartModel Of(IReadOnlyList<PublishedLine> published, PublishedResult latest, PortalClock clock) => new(
        [
            .. published.Select(p => new StartCard(
                p.AssessmentYear,
                $"Penilaian {p.AssessmentYear}",
                $"{p.ProvinceName}, atas kegiatan tahun {p.ActivityYear}. Diumumkan {clock.InWords(p.PublishedAt)}.",
                $"Keputusan Gubernur Nomor {p.DecreeNumber} tanggal {IndonesianDate.Full(p.DecreeDate)}")),
        ],
        [.. latest.Standings.InOrder.Select(s => new Bar(s.Rank is { } rank ? $"{rank}. {s.Name}" : s.Name, s.Total))],
        latest.Standings.Bundle.Rules.Decimals);
}
