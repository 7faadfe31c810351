using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Platform.Security.Scope;

internal static class SubmissionQueries
{
    /// <summary>Only what belongs to the cycle and to regencies on which the person may use the permission.</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> things, CurrentUser user, Permission permission, AssessmentCycle cycle)
        where T : class, IOfRegency
    {
        var regencies = user.RegenciesFor(permission, cycle);
        return things.Where(t => t.CycleId == cycle.Id && regencies.Contains(t.RegencyCode));
    }

    /// <summary>The same for submissions, where an operator's scope ends with the actions that its agencies lead.</summary>
    public static IQueryable<Submission> VisibleTo(this IQueryable<Submission> submissions, CurrentUser user, Permission permission, AssessmentCycle cycle)
    {
        var scopes = user.RegenciesFor(permission, cycle).Select(code => (Code: code, Only: user.OnlyActionsFor(permission, cycle, code))).ToList();
        var whole = scopes.Where(s => s.Only is null).Select(s => s.Code).ToList();
        if (scopes.Count == whole.Count)
        {
            return submissions.Where(s => s.CycleId == cycle.Id && whole.Contains(s.RegencyCode));
        }

        var single = scopes.Where(s => s.Only is not null).SelectMany(s => s.Only!.Select(no => $"{s.Code}/{no}")).ToList();
        return submissions.Where(s => s.CycleId == cycle.Id && (whole.Contains(s.RegencyCode) || single.Contains(s.RegencyCode + "/" + s.ActionNo)));
    }

    /// <summary>With everything its methods look at; split, as three collections multiply otherwise.</summary>
    public static IQueryable<Submission> WithParts(this IQueryable<Submission> submissions) =>
        submissions.Include(s => s.Evidence).ThenInclude(e => e.Files).Include(s => s.Verdicts).Include(s => s.Grades).AsSplitQuery();

    public static Task<Submission?> OfActionAsync(this IQueryable<Submission> submissions, string regencyCode, int actionNo, CancellationToken cancellationToken) =>
        submissions.SingleOrDefaultAsync(s => s.RegencyCode == regencyCode && s.ActionNo == actionNo, cancellationToken);
}
