namespace StuntingAssessment.Web.Features.Papers;

/// <summary>Who issues, and when.</summary>
public sealed class PaperStamp(CurrentUser user, PortalClock clock)
{
    public Stamp Now => clock.Stamp(user.Id);

    public DateOnly Today => clock.Today;
}
