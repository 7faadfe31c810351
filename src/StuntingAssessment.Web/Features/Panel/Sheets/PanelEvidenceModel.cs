using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Features.Panel.Sheets;

public sealed record EvidenceRow(string RequirementCode, string Title, EvidenceKind Kind, string? Url, DateOnly? SeenOn, bool IsLate, bool BroughtOnTheDay, bool HoldsPersonalData, Guid? FileId, string? FileName);

public sealed record VerdictRow(string RequirementCode, VerdictStatus Status, string? Reason);

public sealed record GradeRow(string CriterionCode, string Letter, string? Note);

/// <summary>One action of one regency as it lies in the database.</summary>
public sealed record ActionRow(int ActionNo, SubmissionState State, bool IsLate, IReadOnlyList<EvidenceRow> Evidence, IReadOnlyList<VerdictRow> Verdicts, IReadOnlyList<GradeRow> Grades);

public sealed record RequirementReading(string Code, string Name, VerdictRow? Verdict, IReadOnlyList<EvidenceRow> Evidence);

/// <param name="Letter">Null: not graded.</param>
public sealed record GradeReading(string Code, string Text, string? Letter, string? Descriptor, string? Points, string? Note);

public sealed record ActionReading(int No, string Name, SubmissionState State, bool IsLate, IReadOnlyList<RequirementReading> Requirements, IReadOnlyList<GradeReading> Grades)
{
    public string Heading => No == 0 ? Name : $"Aksi {No} {Name}";

    public int Shown => Requirements.Sum(r => r.Evidence.Count);

    public int Graded => Grades.Count(g => g.Letter is not null);
}

/// <summary>Evidence and grades of one regency, for a panellist.</summary>
public sealed record PanelEvidenceModel(int Year, string RegencyCode, string RegencyName, IReadOnlyList<ActionReading> Actions)
{
    public static PanelEvidenceModel Of(AssessmentCycle cycle, string regency, IReadOnlyList<ActionRow> rows)
    {
        var byAction = rows.ToDictionary(r => r.ActionNo);
        var empty = new ActionRow(-1, SubmissionState.Draft, false, [], [], []);
        return new PanelEvidenceModel(
            cycle.AssessmentYear,
            regency,
            cycle.Participant(regency).Name,
            [
                .. cycle.Rules.Actions.OrderBy(a => !a.IsCounted).ThenBy(a => a.No)
                    .Select(a => ReadingOf(cycle.Rules, a, byAction.GetValueOrDefault(a.No, empty)))
                    .Where(a => a.No > 0 || a.Shown > 0),
            ]);
    }

    private static ActionReading ReadingOf(CycleRules rules, ConvergenceAction action, ActionRow row) => new(
        action.No,
        action.Name,
        row.State,
        row.IsLate,
        [.. action.Requirements.Where(r => r.IsEvidence).Select(r => new RequirementReading(r.Code, r.Name, row.Verdicts.FirstOrDefault(v => v.RequirementCode == r.Code), [.. row.Evidence.Where(e => e.RequirementCode == r.Code)]))],
        [.. rules.DocumentCriteria.Where(c => c.Action == action.No).Select(c => GradeOf(c, row.Grades.FirstOrDefault(g => g.CriterionCode == c.Code)))]);

    private static GradeReading GradeOf(Criterion criterion, GradeRow? grade)
    {
        var level = criterion.Levels.FirstOrDefault(l => l.Letter == grade?.Letter);
        return new GradeReading(criterion.Code, criterion.Text, grade?.Letter, level?.Descriptor, level is null ? null : $"{IndonesianNumber.Format(level.Points)} dari {IndonesianNumber.Format(criterion.TopPoints)}", grade?.Note);
    }
}
