namespace StuntingAssessment.Web.Features.People.Invitations;

/// <param name="HasChanged">What was shown before is not what would happen now.</param>
public sealed record ListPlanModel(ListPlan Plan, string Sealed, IReadOnlySet<int> Chosen, bool HasChanged)
{
    public int People => Plan.People.Count;
}
