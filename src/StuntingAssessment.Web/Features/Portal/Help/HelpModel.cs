namespace StuntingAssessment.Web.Features.Portal.Help;

public sealed record HelpModel(IReadOnlyList<Guide> Own, IReadOnlyList<Guide> Others)
{
    public static HelpModel Of(CurrentUser user)
    {
        var own = Guide.All.Where(g => g.Roles.Any(user.Is)).ToList();
        return new HelpModel(own, [.. Guide.All.Except(own)]);
    }
}
