namespace StuntingAssessment.Web.Platform.Web.Charts;

/// <param name="Label">What was scored.</param>
/// <param name="Values">One per sheet, without a name and in no panellist's order: the drawing sorts them.</param>
/// <param name="Combined">What the values became; null when not known yet.</param>
public sealed record DotRow(string Label, IReadOnlyList<decimal> Values, decimal? Combined = null);
