using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <summary>Reads figures from the kept sums; cells only of the villages of one district.</summary>
internal sealed class FigureReading(PortalDbContext db, AssessmentCycle cycle)
{
    private readonly IReadOnlyList<FigureLine> lines = FigureLine.Of(cycle.Catalog);

    private int Year => cycle.ActivityYear;

    /// <returns>Null when there is no such regency, district or figure.</returns>
    public async Task<FiguresModel?> RegencyAsync(string code, string? district, string? figure, CancellationToken cancellationToken)
    {
        if (await db.AnsitRegencyAsync(Year, code, cancellationToken) is not { } regency)
        {
            return null;
        }

        var districts = DistrictsOf(regency);
        var chosen = string.IsNullOrEmpty(district) ? null : districts.FirstOrDefault(d => d.Key == district);
        var line = string.IsNullOrEmpty(figure) ? null : lines.FirstOrDefault(l => l.Code == figure && l.Level is IndicatorLevel.Village);
        if ((chosen is null && !string.IsNullOrEmpty(district)) || (line is null && !string.IsNullOrEmpty(figure)))
        {
            return null;
        }

        var book = await db.AnsitFiguresAsync(Year, [regency.Id, .. districts.Select(d => d.Id)], cancellationToken);
        var region = chosen?.Id ?? regency.Id;
        return new FiguresModel(
            cycle.AssessmentYear,
            Year,
            code,
            regency.Name,
            districts,
            chosen,
            chosen?.Villages ?? districts.Sum(d => d.Villages),
            [.. lines.Where(l => chosen is null || l.Level is IndicatorLevel.Village).Select(l => book.Of(l, region))],
            line,
            line is null ? []
                : chosen is null ? [.. districts.Select(d => new PlaceRow(d.Key, d.Name, d.Key, d.Villages, book.Of(line, d.Id)))]
                : [.. (await VillagesAsync(regency, chosen, cancellationToken)).Where(v => v.Figure.Line == line)]);
    }

    /// <summary>Every figure of the regency and its districts, or of one district and its villages: what the files hold.</summary>
    public async Task<IReadOnlyList<PlaceRow>> FileAsync(string code, string? district, CancellationToken cancellationToken)
    {
        if (await RegencyAsync(code, district, null, cancellationToken) is not { } model)
        {
            return [];
        }

        var top = model.Figures.Select(f => new PlaceRow(model.District?.Key ?? code, model.Region, null, model.Villages, f));
        if (model.District is { } chosen)
        {
            var regency = (await db.AnsitRegencyAsync(Year, code, cancellationToken))!;
            return [.. top, .. await VillagesAsync(regency, chosen, cancellationToken)];
        }

        var book = await db.AnsitFiguresAsync(Year, [.. model.Districts.Select(d => d.Id)], cancellationToken);
        return [.. top, .. model.Districts.SelectMany(d => Villages().Select(l => new PlaceRow(d.Key, $"Kecamatan {d.Name}", d.Key, d.Villages, book.Of(l, d.Id))))];

        IEnumerable<FigureLine> Villages() => lines.Where(l => l.Level is IndicatorLevel.Village);
    }

    /// <param name="codes">The regencies that the person sees.</param>
    /// <param name="withYearBefore">The files and the page of one figure show it, the page of all does not.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ProvinceModel> ProvinceAsync(IReadOnlyList<string> codes, bool withYearBefore, CancellationToken cancellationToken)
    {
        var heads = await db.AnsitHeadsAsync(Year, codes, cancellationToken);
        var book = await db.AnsitFiguresAsync(Year, [.. heads.Select(h => h.Id)], cancellationToken, withYearBefore);
        Guid[] all = [.. heads.Select(h => h.Id)];
        return new ProvinceModel(
            cycle.AssessmentYear,
            Year,
            cycle.ProvinceName,
            cycle.Participants.Count(p => !p.IsForOneAward),
            [.. heads.Select(h => new ProvinceColumn(h.Code, h.Name, h.Villages))],
            [.. lines.OrderBy(OrderOf).Select(l => new ProvinceRow(l.AddsUp ? book.Of(l, all) : new Achievement(l, Figure.None, Figure.None), [.. heads.Select(h => book.Of(l, h.Id))]))]);
    }

    /// <summary>Stunting, the indicators, what they are divided by, and the regency's own.</summary>
    private static int OrderOf(FigureLine line) => line.Group is FigureLine.Stunting ? 0 : line.Level is IndicatorLevel.Regency ? 3 : line.Group is Measure.PopulationGroup ? 2 : 1;

    private static IReadOnlyList<DistrictChoice> DistrictsOf(AnsitRegency regency) =>
    [
        .. regency.Places.Where(p => p.Level is IndicatorLevel.Village).GroupBy(p => p.DistrictId)
            .Select(g => new DistrictChoice(g.Key, g.Select(p => p.Code).FirstOrDefault(c => c is not null) is { } code ? code[..code.LastIndexOf('.')] : g.Key.ToString(), g.First().DistrictName, g.Count())),
    ];

    private async Task<IReadOnlyList<PlaceRow>> VillagesAsync(AnsitRegency regency, DistrictChoice district, CancellationToken cancellationToken)
    {
        var places = regency.Places.Where(p => p.Level is IndicatorLevel.Village && p.DistrictId == district.Id).ToList();
        var now = (await db.AnsitSheetAsync(cycle.Catalog, Year, regency, places, withYearBefore: false, cancellationToken)).Sheet;
        var then = (await db.AnsitSheetAsync(cycle.Catalog, Year - 1, regency, places, withYearBefore: false, cancellationToken)).Sheet;
        var known = lines.Where(l => l.Level is IndicatorLevel.Village).ToDictionary(l => l.Code);
        return
        [
            .. places.SelectMany((place, i) => Figures.At(now, i).Zip(Figures.At(then, i)).Select(f =>
                new PlaceRow(place.Code, place.Name, null, 1, new Achievement(known[f.First.Code], f.First.Figure, f.Second.Figure), RemarkOf(now, i, f.First.Code, f.First.Figure)))),
        ];
    }

    private static string? RemarkOf(RegencySheet sheet, int place, string code, Figure figure)
    {
        if (sheet.MeasureAt(code) is not { } at)
        {
            return figure.Places == 0 ? "belum dapat dihitung" : figure.Marked > 0 ? "memakai seluruh balita" : null;
        }

        var content = sheet[place, at];
        return content.State is CellState.NotApplicable ? content.Shown(sheet.Measures[at])
            : sheet.HasNobody(place, sheet.Measures[at]) ? "tidak ada sasaran"
            : content.IsEmpty ? "belum diisi"
            : figure.Places == 0 ? "sasarannya belum diisi"
            : null;
    }
}
