namespace StuntingAssessment.Web.Features.Portal.Home;

internal static class HomeItems
{
    /// <summary>One cycle, in every role that the person holds there.</summary>
    public static IEnumerable<HomeItem> Of(Standing standing)
    {
        var (user, cycle) = (standing.User, standing.Cycle);
        IEnumerable<(Permission Gives, Func<Standing, IEnumerable<HomeItem>> Items)> roles =
        [
            (Permission.EditCycle, AdminItems.Of),
            (Permission.EditSubmissions, CoordinatorItems.Of),
            (Permission.VerifySubmissions, VerifierItems.Of),
            (Permission.ScoreRegencies, PanelistItems.Of),
            (Permission.DecidePlenary, ChairItems.Of),
        ];
        foreach (var item in roles.Where(r => user.Has(r.Gives, cycle)).SelectMany(r => r.Items(standing)))
        {
            yield return item;
        }

        if (user.Is(Domain.People.Role.AgencyOperator, cycle))
        {
            foreach (var item in OperatorItems.Of(standing))
            {
                yield return item;
            }
        }

        if (user.Is(Domain.People.Role.Observer, cycle))
        {
            foreach (var item in ObserverItems.Of(standing))
            {
                yield return item;
            }
        }
    }
}
