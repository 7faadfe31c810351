using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Weights;

public sealed class WeightsForm
{
    public Guid Version { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal AssessmentCycle Cycle { get; private set; } = null!;

    /// <summary>Percent by component code.</summary>
    public Dictionary<string, decimal?> Components { get; set; } = [];

    public Dictionary<int, decimal?> Actions { get; set; } = [];

    public Dictionary<string, decimal?> Criteria { get; set; } = [];

    public static WeightsForm Of(AssessmentCycle cycle) => new()
    {
        Cycle = cycle,
        Version = cycle.Version,
        Components = cycle.Rules.Components.ToDictionary(c => c.Code, c => (decimal?)c.Weight),
        Actions = cycle.Rules.CountedActions.ToDictionary(a => a.No, a => (decimal?)a.Weight),
        Criteria = cycle.Rules.Criteria.ToDictionary(c => c.Code, c => (decimal?)c.Weight),
    };

    /// <summary>What the page did not send keeps its place, so that the form can be shown again.</summary>
    public WeightsForm On(AssessmentCycle cycle)
    {
        Cycle = cycle;
        var rules = cycle.Rules;
        rules.Components.ToList().ForEach(c => Components.TryAdd(c.Code, null));
        rules.CountedActions.ToList().ForEach(a => Actions.TryAdd(a.No, null));
        rules.Criteria.ToList().ForEach(c => Criteria.TryAdd(c.Code, null));
        return this;
    }

    /// <summary>A blank weight is asked for, unless its field has been told something better ("Gunakan koma untuk desimal").</summary>
    public bool IsComplete(ModelStateDictionary modelState)
    {
        var blank = Components.Where(w => w.Value is null).Select(w => $"{nameof(Components)}[{w.Key}]")
            .Concat(Actions.Where(w => w.Value is null).Select(w => $"{nameof(Actions)}[{w.Key}]"))
            .Concat(Criteria.Where(w => w.Value is null).Select(w => $"{nameof(Criteria)}[{w.Key}]"));
        foreach (var key in blank.Where(key => modelState.GetFieldValidationState(key) is not ModelValidationState.Invalid))
        {
            modelState.AddModelError(key, "Isi bobot ini.");
        }

        return modelState.IsValid;
    }
}
