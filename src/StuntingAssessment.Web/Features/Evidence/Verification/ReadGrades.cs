using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>Reads an action's criteria, the chosen one's grade and proof, and the regency's documents as they stand.</summary>
public sealed class ReadGrades(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle)
{
    /// <param name="regency">From the address, already in scope.</param>
    /// <param name="actionNo">From the address.</param>
    /// <param name="criterion">The chosen one; without it the first without a grade.</param>
    /// <param name="cancellationToken">Of the request.</param>
    /// <returns>None when the action has no such criterion.</returns>
    public async Task<GradesModel?> RunAsync(string regency, int actionNo, string? criterion, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var all = await db.Submissions.VisibleTo(user, Permission.VerifySubmissions, cycle).Where(s => s.RegencyCode == regency).CheckedWithEvidenceAsync(cancellationToken);
        var stored = all.FirstOrDefault(a => a.ActionNo == actionNo) ?? CheckedAction.NotStarted(regency, actionNo);
        var criteria = cycle.Rules.DocumentCriteria.Where(c => c.Action == actionNo).ToList();
        var chosen = criterion is null ? criteria.Find(c => stored.GradeOf(c.Code) is null) ?? criteria.FirstOrDefault() : criteria.Find(c => c.Code == criterion);
        if (chosen is null && criterion is not null)
        {
            return null;
        }

        var grade = chosen is null ? null : stored.GradeOf(chosen.Code);
        var letters = all.SelectMany(a => a.Grades).ToDictionary(g => g.Criterion, g => g.Letter);
        return new GradesModel(
            ActionHead.Of(cycle, stored),
            [.. criteria.Select(c => new CriterionRow(c.Code, c.Text, stored.GradeOf(c.Code)?.Letter, c == chosen))],
            chosen is null ? null : new ChosenCriterion(chosen, ProofOf(cycle, chosen, stored), await ShownAsync(grade, cancellationToken)),
            new GradeForm { Letter = grade?.Letter, Note = grade?.Note, Version = stored.Version, Levels = chosen?.Levels ?? [] },
            NextOf(criteria, chosen, stored),
            DocumentStanding.Of(cycle, regency, letters),
            cycle.Rules.Decimals,
            IsConflict: false);
    }

    private static List<ProofRow> ProofOf(AssessmentCycle cycle, Criterion criterion, CheckedAction stored)
    {
        var asked = cycle.Rules.Action(stored.ActionNo).Requirements;
        return
        [
            .. criterion.Proof.Select(code => asked.FirstOrDefault(r => r.Code == code)).OfType<EvidenceRequirement>().Select(r => new ProofRow(
                r.Code, r.Name, r.IsEvidence, stored.VerdictOn(r.Code)?.Status, stored.VerdictOn(r.Code)?.Reason, stored.CurrentOf(r.Code).Count(), stored.IsOutdated(r.Code))),
        ];
    }

    private static string? NextOf(List<Criterion> criteria, Criterion? chosen, CheckedAction stored)
    {
        var at = criteria.IndexOf(chosen!) + 1;
        return criteria.Skip(at).Concat(criteria.Take(at)).FirstOrDefault(c => c != chosen && stored.GradeOf(c.Code) is null)?.Code;
    }

    private async Task<GradeShown?> ShownAsync(StoredGrade? grade, CancellationToken cancellationToken)
    {
        if (grade is null)
        {
            return null;
        }

        var names = await db.NamesOfAsync([grade.GivenBy], cancellationToken);
        return new GradeShown(grade.Letter, grade.Note, new PersonAndTime(names[grade.GivenBy], grade.GivenAt));
    }
}
