namespace StuntingAssessment.Web.Platform.Health;

/// <param name="MeasuredAt">UTC.</param>
public sealed record CheckReport(DateTime MeasuredAt, IReadOnlyList<PortalCheck> Checks)
{
    public Soundness Worst => Checks.Count == 0 ? Soundness.Good : Checks.Max(c => c.State);
}
