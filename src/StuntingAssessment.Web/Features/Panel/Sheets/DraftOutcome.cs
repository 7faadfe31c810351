using StuntingAssessment.Domain.Panel;

namespace StuntingAssessment.Web.Features.Panel.Sheets;

public abstract record DraftOutcome
{
    public sealed record Saved(ScoreSheet Sheet) : DraftOutcome;

    /// <summary>By field; the empty name is about the sheet as a whole.</summary>
    public sealed record Refused(IReadOnlyDictionary<string, string> Errors) : DraftOutcome;

    /// <summary>Another tab saved in between: nothing was written, this is what is there.</summary>
    public sealed record Overtaken(ScoreSheet Sheet) : DraftOutcome;
}
