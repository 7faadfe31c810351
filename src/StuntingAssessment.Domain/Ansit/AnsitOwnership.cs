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
