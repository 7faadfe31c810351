namespace StuntingAssessment.Domain.Ansit;

/// <summary>
/// All cells of one regency in one activity year, and those of the year before beside them. What is not there is empty.
/// A part of a regency (one village, one agency's columns) is the same thing with fewer places.
/// </summary>
public sealed class RegencySheet
{
    private CellBlock? cells;
    private CellBlock? before;
    private readonly Dictionary<Guid, int> placeAt;
    private readonly Dictionary<string, int> measureAt;
    private readonly int width;

    public RegencySheet(IndicatorCatalog catalog, int year, IReadOnlyList<AnsitPlace> places)
    {
        Catalog = catalog;
        Year = year;
        Places = places;
        Measures = catalog.Measures;
        width = Measures.Count;
        placeAt = places.Select((p, i) => (p.Id, i)).ToDictionary(x => x.Id, x => x.i);
        measureAt = Measures.ToDictionary(m => m.Code, m => m.Index, StringComparer.Ordinal);
    }

    public IndicatorCatalog Catalog { get; }

    /// <summary>The activity year.</summary>
    public int Year { get; }

    public IReadOnlyList<AnsitPlace> Places { get; }

    public IReadOnlyList<Measure> Measures { get; }

    public CellContent this[int place, int measure] => cells?[(place * width) + measure] ?? CellContent.Empty;

    public void Set(int place, int measure, CellContent content) => (cells ??= new CellBlock(Places.Count * width))[(place * width) + measure] = content;

    /// <summary>The same cell in the year before; empty where the measure was of another kind then.</summary>
    public CellContent Before(int place, int measure) => before?[(place * width) + measure] ?? CellContent.Empty;

    public void SetBefore(int place, int measure, CellContent content)
    {
        if (Measures[measure].IsComparable)
        {
            (before ??= new CellBlock(Places.Count * width))[(place * width) + measure] = content;
        }
    }

    /// <summary>Whether anything was answered.</summary>
    public bool HasAny => cells?.HasAny ?? false;

    /// <summary>Whether anything was answered in the year before.</summary>
    public bool HasAnyBefore => before?.HasAny ?? false;

    /// <summary>Null when the sheet has no such place.</summary>
    public int? PlaceAt(Guid id) => placeAt.TryGetValue(id, out var i) ? i : null;

    /// <summary>Null when the catalogue has no such measure.</summary>
    public int? MeasureAt(string code) => measureAt.TryGetValue(code, out var i) ? i : null;

    /// <summary>"Long Bang, jumlah balita". A batch may name places and columns that are no longer the regency's.</summary>
    public string NameOf(Guid place, string measure) =>
        $"{(PlaceAt(place) is { } p ? Places[p].Name : "desa/kelurahan yang tidak lagi di sini")}, {(MeasureAt(measure) is { } m ? Measures[m].Title : measure)}";

    /// <summary>A cell exists where place and measure are of one level.</summary>
    public bool HasCell(int place, int measure) => Places[place].Level == Measures[measure].Level;

    /// <summary>"Tidak ada sasaran": a coverage whose population is 0 here. There is nothing to fill in.</summary>
    public bool HasNobody(int place, Measure measure) => measure.Population is { } population && Number(place, population) == 0;

    /// <summary>Null when empty, when it does not apply, or when the catalogue has no such measure.</summary>
    public long? Number(int place, string measure) => MeasureAt(measure) is { } m ? this[place, m].Number : null;
}
