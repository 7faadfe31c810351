using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Domain.Cycles;

/// <summary>The Master Ansit's catalogue: data of the cycle, but no scoring rule. Its numbers belong to the activity year.</summary>
public sealed partial class AssessmentCycle
{
    public IndicatorCatalog Catalog { get; private set; }

    /// <summary>The list that a cycle starts with.</summary>
    public void TakeCatalog(IndicatorCatalog catalog)
    {
        MayEditRules();
        Require.That(Catalog.IsEmpty, "Siklus ini sudah mempunyai daftar indikator.");
        Catalog = catalog;
        Record(new CatalogTaken(catalog.Indicators.Count, catalog.Populations.Count));
    }
}
