using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Weights;

public sealed class TieBreakForm
{
    public Guid Version { get; set; }

    /// <summary>First to last; an empty place is no measure.</summary>
    public List<string?> Chain { get; set; } = [];

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal AssessmentCycle Cycle { get; private set; } = null!;

    internal IReadOnlyList<string> Chosen => [.. Chain.OfType<string>().Where(m => m.Length > 0)];

    internal IReadOnlyList<Choice> Measures =>
    [
        .. Cycle.Rules.Components.Select(c => c.Code).Append(CycleRules.TopLevelShare).Append(CycleRules.SubmittedAt)
            .Select(m => new Choice(m, RuleNames.TieBreak(Cycle.Rules, m))),
    ];

    public static TieBreakForm Of(AssessmentCycle cycle) => new TieBreakForm { Version = cycle.Version, Chain = [.. cycle.Rules.TieBreak] }.On(cycle);

    /// <summary>One place per measure there is.</summary>
    public TieBreakForm On(AssessmentCycle cycle)
    {
        Cycle = cycle;
        while (Chain.Count < Measures.Count)
        {
            Chain.Add(null);
        }

        return this;
    }

    public bool IsWithoutDoubles(ModelStateDictionary modelState)
    {
        foreach (var (i, measure) in Chain.Index().Where(m => !string.IsNullOrEmpty(m.Item) && Chain.IndexOf(m.Item) < m.Index))
        {
            modelState.AddModelError($"{nameof(Chain)}[{i}]", $"Ukuran ini sudah dipilih pada urutan {Chain.IndexOf(measure) + 1}.");
        }

        return modelState.IsValid;
    }
}
