using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

/// <summary>
/// The Master Ansit's catalogue: data of the cycle, but no scoring rule, so that an edit does not take the rules' confirmation back. Its numbers belong
/// to the activity year.
/// </summary>
public sealed partial class AssessmentCycle
{
    public IndicatorCatalog Catalog { get; private set; }

    /// <summary>The list that a cycle starts with.</summary>
    public void TakeCatalog(IndicatorCatalog catalog)
    {
        MayEditCatalog();
        Require.That(Catalog.IsEmpty, "Siklus ini sudah mempunyai daftar indikator.");
        Catalog = catalog;
        Record(new CatalogTaken(catalog.Indicators.Count, catalog.Populations.Count));
    }

    /// <summary>Comes after the last of its group.</summary>
    public void AddIndicator(Indicator added, CatalogFacts facts)
    {
        MayEditCatalog();
        CatalogChecks.OfCode(Catalog, added.Code);
        CatalogChecks.OfIndicator(Catalog, added, facts);
        var indicators = Catalog.Indicators.ToList();
        var last = indicators.FindLastIndex(i => i.Group == added.Group);
        indicators.Insert(last < 0 ? indicators.Count : last + 1, added);
        ReplaceCatalog(Catalog with { Indicators = indicators }, facts);
        Record(new IndicatorAdded(added));
    }

    /// <param name="changed">As it shall be; its code names which.</param>
    /// <param name="facts">What the catalogue does not know.</param>
    public void ChangeIndicator(Indicator changed, CatalogFacts facts)
    {
        MayEditCatalog();
        var before = Catalog.Indicator(changed.Code);
        CatalogChecks.OfIndicator(Catalog, changed, facts);
        var kindBefore = before.KindBefore ?? before.Kind;
        changed = changed with { KindBefore = changed.Kind == kindBefore ? null : kindBefore };
        if (changed != before)
        {
            ReplaceCatalog(Catalog with { Indicators = [.. Catalog.Indicators.Select(i => i == before ? changed : i)] }, facts);
            Record(new IndicatorChanged(before, changed));
        }
    }

    public void RemoveIndicator(string code, CatalogFacts facts)
    {
        MayEditCatalog();
        var indicator = Catalog.Indicator(code);
        var same = Catalog.PopulationOf(code);
        Require.That(same is null, $"Indikator {code} sama dengan sasaran {same?.Name}. Lepaskan dulu dari sasaran itu.");
        ReplaceCatalog(Catalog with { Indicators = [.. Catalog.Indicators.Where(i => i != indicator)] }, facts);
        Record(new IndicatorRemoved(indicator));
    }

    /// <param name="codes">All indicators of one group in their new order.</param>
    public void OrderIndicators(IReadOnlyList<string> codes)
    {
        MayEditCatalog();
        var chosen = codes.Select(Catalog.Indicator).ToList();
        Require.That(chosen.Select(i => i.Group).Distinct().Count() == 1, "Hanya indikator dari satu kelompok yang dapat diurutkan bersama.");
        var group = chosen[0].Group;
        var before = Catalog.Indicators.Where(i => i.Group == group).Select(i => i.Code).ToList();
        if (RuleChecks.IsNewOrder(before, codes))
        {
            var next = new Queue<Indicator>(chosen);
            Catalog = Catalog with { Indicators = [.. Catalog.Indicators.Select(i => i.Group == group ? next.Dequeue() : i)] };
            Record(new IndicatorsOrdered(group, before, [.. codes]));
        }
    }

    public void AddPopulation(Population added, CatalogFacts facts)
    {
        MayEditCatalog();
        CatalogChecks.OfCode(Catalog, added.Code);
        CatalogChecks.OfPopulation(Catalog, added, facts);
        ReplaceCatalog(SameOwner(Catalog with { Populations = [.. Catalog.Populations, added] }, added), facts);
        Record(new PopulationAdded(added));
    }

    /// <param name="changed">As it shall be; its code names which. The indicator that it is follows its owner.</param>
    /// <param name="facts">What the catalogue does not know.</param>
    public void ChangePopulation(Population changed, CatalogFacts facts)
    {
        MayEditCatalog();
        var before = Catalog.Population(changed.Code);
        CatalogChecks.OfPopulation(Catalog, changed, facts);
        if (changed != before)
        {
            ReplaceCatalog(SameOwner(Catalog with { Populations = [.. Catalog.Populations.Select(p => p == before ? changed : p)] }, changed), facts);
            Record(new PopulationChanged(before, changed));
        }
    }

    public void RemovePopulation(string code, CatalogFacts facts)
    {
        MayEditCatalog();
        var population = Catalog.Population(code);
        var users = Catalog.DividedBy(code).Select(i => i.Code).ToList();
        Require.That(users.Count == 0, $"Sasaran {population.Name} masih menjadi penyebut indikator {string.Join(", ", users)}. Ubah dulu indikatornya.");
        ReplaceCatalog(Catalog with { Populations = [.. Catalog.Populations.Where(p => p != population)] }, facts);
        Record(new PopulationRemoved(population));
    }

    /// <param name="codes">All populations in their new order.</param>
    public void OrderPopulations(IReadOnlyList<string> codes)
    {
        MayEditCatalog();
        var before = Catalog.Populations.Select(p => p.Code).ToList();
        if (RuleChecks.IsNewOrder(before, codes))
        {
            Catalog = Catalog with { Populations = [.. codes.Select(Catalog.Population)] };
            Record(new PopulationsOrdered(before, [.. codes]));
        }
    }

    private static IndicatorCatalog SameOwner(IndicatorCatalog catalog, Population population) =>
        catalog with { Indicators = [.. catalog.Indicators.Select(i => i.Code == population.Indicator ? i with { Owner = population.Owner } : i)] };

    private void ReplaceCatalog(IndicatorCatalog next, CatalogFacts facts)
    {
        CatalogChecks.KeepsCells(Catalog, next, facts.Cells);
        Catalog = next;
    }

    private void MayEditCatalog() =>
        Require.That(PhaseTable.Of(Act.EditRules, Phase) is Possible.Yes, $"Daftar Master Ansit tidak dapat diubah pada tahap {PhaseName}.");
}
