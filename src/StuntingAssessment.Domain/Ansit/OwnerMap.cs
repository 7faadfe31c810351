using StuntingAssessment.Domain.Agencies;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>The owners of all measures in one regency.</summary>
public sealed class OwnerMap
{
    private readonly Dictionary<string, MeasureOwner> owners;

    /// <param name="catalog">The cycle's.</param>
    /// <param name="offices">Those of the regency that exist in the cycle's year.</param>
    /// <param name="chosen">The regency's choices; an office that is no more counts as none.</param>
    public OwnerMap(IndicatorCatalog catalog, IReadOnlyList<Agency> offices, IReadOnlyDictionary<string, Guid> chosen)
    {
        Offices = offices;
        owners = catalog.Measures.ToDictionary(m => m.Code, m => OwnerOf(m, offices, chosen), StringComparer.Ordinal);
    }

    public IReadOnlyList<Agency> Offices { get; }

    public IEnumerable<MeasureOwner> All => owners.Values;

    public MeasureOwner this[string measure] => owners[measure];

    /// <returns>Null when the list has no such measure.</returns>
    public MeasureOwner? Find(string measure) => owners.GetValueOrDefault(measure);

    public IReadOnlyList<Measure> MeasuresOf(Guid office) => [.. owners.Values.Where(o => o.Offices.Any(a => a.Id == office)).Select(o => o.Measure).OrderBy(m => m.Index)];

    public bool Owns(Guid office, Measure measure) => owners[measure.Code].Offices.Any(a => a.Id == office);

    private static MeasureOwner OwnerOf(Measure measure, IReadOnlyList<Agency> offices, IReadOnlyDictionary<string, Guid> chosen) =>
        chosen.TryGetValue(measure.Code, out var id) && offices.FirstOrDefault(a => a.Id == id) is { } office
            ? new MeasureOwner(measure, [office], IsChosen: true)
            : new MeasureOwner(measure, [.. offices.Where(a => a.Codes.Contains(measure.Owner))], IsChosen: false);
}
