using Microsoft.AspNetCore.WebUtilities;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

/// <summary>What the list's address asks for. A word it does not know filters nothing.</summary>
public sealed class CatalogFilter
{
    [FromQuery(Name = "kelompok")]
    public string? Group { get; set; }

    /// <summary>Code of a standard agency.</summary>
    [FromQuery(Name = "pemilik")]
    public string? Owner { get; set; }

    [FromQuery(Name = "jenis")]
    public string? KindWord { get; set; }

    public IndicatorKind? Kind => Enum.GetValues<IndicatorKind>().Cast<IndicatorKind?>().FirstOrDefault(k => Word(k!.Value) == KindWord);

    public bool IsEmpty => string.IsNullOrEmpty(Group) && string.IsNullOrEmpty(Owner) && Kind is null;

    /// <summary>A group or a kind is an indicator's; a population has neither.</summary>
    public bool HasPopulations => string.IsNullOrEmpty(Group) && Kind is null;

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<IndicatorKind>().Select(k => new Choice(Word(k), RoleNames.Capital(CatalogNames.Of(k))))];

    public bool Holds(Indicator indicator) =>
        (string.IsNullOrEmpty(Group) || indicator.Group == Group) && HoldsOwner(indicator.Owner) && (Kind is null || indicator.Kind == Kind);

    public bool HoldsOwner(string owner) => string.IsNullOrEmpty(Owner) || owner == Owner;

    /// <summary>The same question to another address.</summary>
    public string At(string path) =>
        QueryHelpers.AddQueryString(path, new Dictionary<string, string?> { ["kelompok"] = Group, ["pemilik"] = Owner, ["jenis"] = KindWord }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    private static string Word(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Coverage => "cakupan",
        IndicatorKind.YesNo => "ya-tidak",
        IndicatorKind.Count => "jumlah",
        IndicatorKind.Rate => "angka",
        IndicatorKind.Frequency => "kali",
    };
}
