using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>By how much writing changes the figures of a regency and its districts.</summary>
/// <param name="year">The activity year.</param>
/// <param name="regency">The regency's region.</param>
internal sealed class FigureSums(int year, Guid regency)
{
    private readonly Dictionary<(Guid Region, string Code), Figure> sums = [];

    public IReadOnlyList<AnsitTotal> Changes => [.. sums.Where(s => !s.Value.IsNone).Select(s => AnsitTotal.Of(year, s.Key.Region, s.Key.Code, s.Value))];

    /// <summary>What its villages add.</summary>
    public void Add(RegencySheet sheet) => Run(sheet, (sum, figure) => sum + figure);

    /// <summary>What they added before.</summary>
    public void Subtract(RegencySheet sheet) => Run(sheet, (sum, figure) => sum - figure);

    private void Run(RegencySheet sheet, Func<Figure, Figure, Figure> by)
    {
        for (var place = 0; place < sheet.Places.Count; place++)
        {
            if (sheet.Places[place] is { Level: IndicatorLevel.Village, DistrictId: var district })
            {
                foreach (var (code, figure) in Figures.At(sheet, place).Where(f => !f.Figure.IsNone))
                {
                    sums[(district, code)] = by(sums.GetValueOrDefault((district, code)), figure);
                    sums[(regency, code)] = by(sums.GetValueOrDefault((regency, code)), figure);
                }
            }
        }
    }
}
