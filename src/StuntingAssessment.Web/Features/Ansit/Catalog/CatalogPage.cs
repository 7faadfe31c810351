using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

/// <summary>What every page of the list knows.</summary>
/// <param name="Agencies">The standard agencies' names by code.</param>
/// <param name="MayEdit">This person, now.</param>
/// <param name="IsAdmin">This person in other phases.</param>
public sealed record CatalogPage(AssessmentCycle Cycle, IReadOnlyDictionary<string, string> Agencies, bool MayEdit, bool IsAdmin)
{
    public int Year => Cycle.AssessmentYear;

    public IndicatorCatalog Catalog => Cycle.Catalog;

    public string OwnerName(string code) => Agencies.GetValueOrDefault(code, code);

    /// <summary>"Balita": the name where the code alone says little.</summary>
    public string PopulationName(string code) => Catalog.FindPopulation(code)?.Name ?? code;

    public static CatalogPage Of(AssessmentCycle cycle, CurrentUser user, IEnumerable<KeyValuePair<string, string>> agencies)
    {
        var isAdmin = user.Has(Permission.EditCycle, cycle);
        return new CatalogPage(cycle, agencies.ToDictionary(), isAdmin && cycle.Now(Act.EditRules) is Possible.Yes, isAdmin);
    }
}
