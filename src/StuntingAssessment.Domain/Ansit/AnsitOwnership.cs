using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Cycles;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>
/// Which office of a regency has which number in one cycle. Without a choice it is the office that does the duties of the measure's usual owner;
/// only choices are kept.
/// </summary>
public sealed class AnsitOwnership : Aggregate, IOfRegency
{
    private AnsitOwnership(Guid id, Guid cycleId, string regencyCode)
        : base(id)
    {
        CycleId = cycleId;
        RegencyCode = regencyCode;
        Chosen = new Dictionary<string, Guid>();
    }

    public Guid CycleId { get; private set; }

    public string RegencyCode { get; private set; }

    /// <summary>The chosen office by measure.</summary>
    public IReadOnlyDictionary<string, Guid> Chosen { get; private set; }

    public static AnsitOwnership Of(Guid id, Guid cycleId, string regencyCode) => new(id, cycleId, regencyCode);

    /// <summary>What the earlier cycle's regency chose, for the offices that still are and the measures that the new cycle has.</summary>
    /// <returns>Null when nothing of it holds any more.</returns>
    public static AnsitOwnership? Carry(Guid id, AnsitOwnership earlier, int earlierYear, AssessmentCycle cycle, IReadOnlyCollection<Guid> offices)
    {
        var kept = earlier.Chosen.Where(c => cycle.Catalog.FindMeasure(c.Key) is not null && offices.Contains(c.Value)).ToDictionary();
        if (kept.Count == 0)
        {
            return null;
        }

        var carried = new AnsitOwnership(id, cycle.Id, earlier.RegencyCode) { Chosen = kept };
        carried.Record(new OwnersCarried(earlierYear, kept.Count));
        return carried;
    }

    /// <summary>As long as numbers may come: from the presentation on nobody types any.</summary>
    /// <param name="cycle">Whose catalogue has the measure.</param>
    /// <param name="measure">Which.</param>
    /// <param name="office">Who has it; null goes back to the usual owner.</param>
    public void Choose(AssessmentCycle cycle, Measure measure, Agency? office)
    {
        Require.That(MayChoose(cycle), $"Pemilik angka tidak dapat diubah pada tahap {cycle.PhaseName}: Master Ansit tidak diisi lagi.");
        Require.That(office is null || office.IsIn(cycle.AssessmentYear), "Pilih perangkat daerah yang ada pada tahun penilaian ini.", "Office");
        if (Chosen.GetValueOrDefault(measure.Code) == (office?.Id ?? Guid.Empty))
        {
            return;
        }

        var next = Chosen.Where(c => c.Key != measure.Code).ToDictionary();
        if (office is not null)
        {
            next.Add(measure.Code, office.Id);
        }

        Chosen = next;
        Record(new OwnerChosen(measure.Code, measure.Title, office?.Name));
    }

    public static bool MayChoose(AssessmentCycle cycle) => cycle.Phase is Phase.Preparation || PhaseTable.Of(Act.EnterAnsit, cycle.Phase) is Possible.Yes;
}

/// <summary>Who has a measure in one regency.</summary>
/// <param name="Offices">None: a gap. More than one: nobody has chosen between them.</param>
public sealed record MeasureOwner(Measure Measure, IReadOnlyList<Agency> Offices, bool IsChosen)
{
    public bool IsGap => Offices.Count == 0;

    public bool IsDouble => Offices.Count > 1;
}

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
