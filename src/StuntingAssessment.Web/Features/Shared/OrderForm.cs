using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace StuntingAssessment.Web.Features.Shared;

/// <summary>A place for each thing of a list, typed: the order is changed without a script, and by keyboard.</summary>
public sealed class OrderForm
{
    public Guid Version { get; set; }

    /// <summary>By the thing's code.</summary>
    public Dictionary<string, int?> Places { get; set; } = [];

    /// <summary>What the page shows around the form; not bound.</summary>
    internal OrderPage Page { get; private set; } = null!;

    public static OrderForm Of(Guid version, OrderPage page) => new OrderForm
    {
        Version = version,
        Places = page.Things.Index().ToDictionary(t => t.Item.Code, t => (int?)(t.Item.Number ?? t.Index + 1)),
    }.On(page);

    /// <summary>What the page did not send keeps its field, so that the form can be shown again.</summary>
    public OrderForm On(OrderPage page)
    {
        Page = page;
        page.Things.ToList().ForEach(t => Places.TryAdd(t.Code, null));
        return this;
    }

    public bool IsComplete(ModelStateDictionary modelState)
    {
        foreach (var key in Places.Where(p => p.Value is null).Select(p => $"{nameof(Places)}[{p.Key}]").Where(key => modelState.GetFieldValidationState(key) is not ModelValidationState.Invalid))
        {
            modelState.AddModelError(key, "Isi nomornya.");
        }

        return modelState.IsValid;
    }

    /// <summary>The codes in their new order. Of two with the same number, whoever was moved takes the place: the others make room.</summary>
    public IReadOnlyList<string> Ordered() =>
    [
        .. Page.Things.Index().Where(t => Places[t.Item.Code] is not null)
            .OrderBy(t => Places[t.Item.Code]).ThenBy(t => Places[t.Item.Code]!.Value.CompareTo(t.Index + 1)).ThenBy(t => t.Index)
            .Select(t => t.Item.Code),
    ];
}
