using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <param name="Level">None while it is not graded.</param>
public sealed record GradedCriterion(Criterion Asked, CriterionLevel? Level, string? Note);

public sealed record GradedActionRow(DocumentAction Action, IReadOnlyList<GradedCriterion> Criteria);

/// <summary>All document grades of one regency, to be read.</summary>
/// <param name="NotAssessedReason">Set when the province marked the regency.</param>
/// <param name="IsPublished">Nothing of it changes any more.</param>
/// <param name="Others">The regencies whose grades the reader may see, by code.</param>
public sealed record DocumentGradesModel(
    int Year,
    string Regency,
    string RegencyName,
    string? NotAssessedReason,
    bool IsPublished,
    IReadOnlyList<DocumentComponent> Components,
    int Decimals,
    IReadOnlyList<GradedActionRow> Actions,
    IReadOnlyList<CycleParticipant> Others)
{
    internal static DocumentGradesModel Of(AssessmentCycle cycle, string regency, IReadOnlyList<CheckedAction> stored, IReadOnlyList<CycleParticipant> others)
    {
        var participant = cycle.Participant(regency);
        var grades = stored.SelectMany(a => a.Grades).ToDictionary(g => g.Criterion);
        var components = DocumentStanding.Of(cycle, regency, grades.ToDictionary(g => g.Key, g => g.Value.Letter));
        return new DocumentGradesModel(
            cycle.AssessmentYear,
            regency,
            participant.Name,
            participant.NotAssessedReason,
            cycle.HasPublishedScores,
            components,
            cycle.Rules.Decimals,
            [.. components.SelectMany(c => c.Actions.Select(a => new GradedActionRow(a, CriteriaOf(cycle.Rules, c.Code, a.No, grades))))],
            others);
    }

    private static List<GradedCriterion> CriteriaOf(CycleRules rules, string component, int action, Dictionary<string, StoredGrade> grades) =>
    [
        .. rules.DocumentCriteria.Where(c => c.Component == component && c.Action == action).Select(c =>
        {
            var grade = grades.GetValueOrDefault(c.Code);
            return new GradedCriterion(c, c.Levels.FirstOrDefault(l => l.Letter == grade?.Letter), grade?.Note);
        }),
    ];
}
