using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Web.Charts;

namespace StuntingAssessment.Web.Features.Results;

public sealed record GradeLine(string Code, string? Text, string? Letter, string? Points, string? Descriptor, string? Note);

public sealed record ActionGrades(int No, string? Name, string? Score, IReadOnlyList<GradeLine> Lines);

/// <param name="Scores">As they were given, from low to high: no order tells whose they are.</param>
public sealed record PanelLine(string Code, string? Text, string Max, string Scores);

public sealed record PanelPart(string Name, string? Value, ModeratedValue? Moderation, DotRow Dots, IReadOnlyList<PanelLine> Lines);

/// <summary>Each list by itself in alphabetical order, so that no two notes can be tied to one sheet.</summary>
public sealed record PanelNotes(IReadOnlyList<string> Strengths, IReadOnlyList<string> Weaknesses, IReadOnlyList<string> Recommendations)
{
    public bool IsEmpty => Strengths.Count + Weaknesses.Count + Recommendations.Count == 0;

    public static PanelNotes Of(IReadOnlyList<SheetNotes> notes) =>
        new(Sorted(notes.Select(n => n.Strength)), Sorted(notes.Select(n => n.Weakness)), Sorted(notes.Select(n => n.Recommendation)));

    private static IReadOnlyList<string> Sorted(IEnumerable<string?> texts) =>
        [.. texts.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!.Trim()).Distinct().Order(StringComparer.Ordinal)];
}

/// <param name="Standing">None when the regency was not assessed.</param>
public sealed record RegencyResultModel(
    int Year,
    CycleParticipant Regency,
    string PublishedAt,
    int Assessed,
    int Decimals,
    Standing? Standing,
    IReadOnlyList<ActionGrades> Actions,
    IReadOnlyList<PanelPart> Panel,
    PanelNotes Notes)
{
    public static RegencyResultModel Of(CycleParticipant regency, PublishedResult published, IReadOnlyList<SheetNotes> notes, IReadOnlyDictionary<string, string> gradeNotes, PortalClock clock)
    {
        var bundle = published.Standings.Bundle;
        var standing = published.Standings.Find(regency.Code);
        return new RegencyResultModel(
            published.AssessmentYear,
            regency,
            clock.InWords(published.PublishedAt),
            bundle.Participants.Count(p => p.Award is null),
            bundle.Rules.Decimals,
            standing,
            standing is null ? [] : [.. bundle.Actions.Select(a => GradesOf(bundle, standing, a, gradeNotes)).Where(a => a.Lines.Count > 0)],
            standing is null ? [] : [.. standing.Components.Where(c => c.Rule.Source is ComponentSource.Panel && standing.IsScored(c.Rule)).Select(c => PartOf(bundle, standing, c))],
            PanelNotes.Of(notes));
    }

    private static ActionGrades GradesOf(ResultBundle bundle, Standing standing, ScoredAction action, IReadOnlyDictionary<string, string> gradeNotes)
    {
        var letters = standing.Participant.Grades.ToDictionary(g => g.Criterion, g => g.Letter);
        return new ActionGrades(
            action.No,
            action.Name,
            standing.Actions.FirstOrDefault(a => a.Action == action.No)?.Printed is { } score ? IndonesianNumber.Format(score, Rounding.PartDecimals) : null,
            [
                .. bundle.DocumentCriteria.Where(c => c.Action == action.No).Select(c =>
                {
                    var level = c.Levels.FirstOrDefault(l => l.Letter == letters.GetValueOrDefault(c.Code));
                    var points = level is null ? null : $"{IndonesianNumber.Format(level.Points)} dari {IndonesianNumber.Format(c.TopPoints)}";
                    return new GradeLine(c.Code, c.Text, level?.Letter, points, level?.Descriptor, gradeNotes.GetValueOrDefault(c.Code));
                }),
            ]);
    }

    private static PanelPart PartOf(ResultBundle bundle, Standing standing, ComponentScore component)
    {
        var sheets = standing.Participant.Panel.Where(s => !s.Recused).ToList();
        return new PanelPart(
            component.Rule.Name,
            component.Value is { } value ? IndonesianNumber.Format(value, bundle.Rules.Decimals) : null,
            component.Moderation,
            new DotRow(component.Rule.Name, [.. component.Sheets.Select(s => s.Printed)], component.Value),
            [
                .. bundle.PanelCriteria.Where(c => c.Component == component.Code).Select(c => new PanelLine(
                    c.Code,
                    c.Text,
                    IndonesianNumber.Format(c.Max),
                    string.Join("; ", sheets.SelectMany(s => s.Scores.Where(x => x.Criterion == c.Code)).Select(x => x.Score).Order().Select(score => IndonesianNumber.Format(score))))),
            ]);
    }
}
