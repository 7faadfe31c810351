using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Features.Ansit.Checks;

/// <summary>Every rule that numbers are held against, and how often it speaks.</summary>
[Authorize(Policies.ViewAnsit)]
[Route("penilaian/{year:int}/ansit/aturan")]
public sealed class RulesController(RuleCounts counts, CurrentUser user, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var regencies = user.RegenciesFor(Permission.ViewAnsit, cycle);
        var counted = await counts.OfAsync(cycle, regencies, cancellationToken);
        return View(new RulesModel(
            cycle.AssessmentYear,
            cycle.ActivityYear,
            counted.Count,
            regencies.Count - counted.Count,
            counted.Any(c => c.HasLastYear),
            counted.Any(c => c.HasYearBefore),
            [.. AnsitChecks.All.Select(check => new RuleRow(check, counted.Sum(c => c.ThisYear.GetValueOrDefault(check.Code)), counted.Sum(c => c.LastYear.GetValueOrDefault(check.Code))))]));
    }
}

public sealed record RuleRow(AnsitCheck Check, int ThisYear, int LastYear);

/// <param name="Regencies">How many were counted.</param>
/// <param name="Uncounted">How many were not, as it would take long.</param>
public sealed record RulesModel(int Year, int ActivityYear, int Regencies, int Uncounted, bool HasLastYear, bool HasYearBefore, IReadOnlyList<RuleRow> Rules)
{
    /// <summary>A rule that compares two years and has only one is not one that found nothing.</summary>
    public string LastYearOf(RuleRow row) => !HasLastYear ? "belum ada data" : Counted(row, row.LastYear, HasYearBefore);

    public string ThisYearOf(RuleRow row) => Counted(row, row.ThisYear, HasLastYear);

    private static string Counted(RuleRow row, int count, bool hasEarlier) => row.Check.ComparesYears && !hasEarlier ? "tidak dapat dihitung" : IndonesianNumber.Format(count);
}
