using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

/// <summary>The list as rows, the same in both formats.</summary>
internal static class CatalogFile
{
    private static readonly SheetColumn[] IndicatorColumns =
    [
        new("kode", 10), new("nomor", 8, CellKind.Number), new("kelompok", 24), new("nama", 60), new("nama_pendek", 28), new("jenis", 16), new("tingkat", 16), new("pembilang", 40), new("sasaran", 16),
        new("nama_sasaran", 28), new("arah", 24), new("target", 10, CellKind.Number), new("dasar_target", 24), new("pemilik_baku", 14), new("satuan", 14), new("keterangan", 50),
    ];

    private static readonly SheetColumn[] PopulationColumns =
        [new("kode", 16), new("nama", 40), new("pemilik_baku", 14), new("nama_pemilik_baku", 40), new("sama_dengan_indikator", 20), new("menjadi_penyebut", 40)];

    public static SheetPlan Indicators(CatalogModel model) => new("Indikator", IndicatorColumns, model.Groups.SelectMany(g => g.Indicators).Select(i => RowOf(model.Page, i)));

    public static SheetPlan Populations(CatalogModel model) => new("Sasaran", PopulationColumns, model.Populations.Select(p => RowOf(model.Page, p)));

    private static IReadOnlyList<object?> RowOf(CatalogPage page, Indicator i) =>
    [
        i.Code, i.SeedNo, i.Group, i.Name, i.ShortName, CatalogNames.Of(i.Kind), CatalogNames.Of(i.Level), i.Numerator, i.Population, i.Population is { } code ? page.PopulationName(code) : null,
        CatalogNames.Of(i.Polarity), i.Target, i.TargetSource, i.Owner, CatalogNames.Unit(i.Unit), i.Note,
    ];

    private static IReadOnlyList<object?> RowOf(CatalogPage page, Population p) =>
        [p.Code, p.Name, p.Owner, page.OwnerName(p.Owner), p.Indicator, string.Join(", ", page.Catalog.DividedBy(p.Code).Select(i => i.Code))];
}
