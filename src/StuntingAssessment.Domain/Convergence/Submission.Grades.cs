using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Convergence;

/// <content>The technical team's letters.</content>
public sealed partial class Submission
{
    /// <summary>Why no letter can be given now, as a sentence; null when it can. A new version of a published result may correct letters, and nothing else here.</summary>
    public static string? WhyNotGraded(AssessmentCycle cycle) =>
        cycle.IsCorrecting
            ? cycle.Now(Act.Verify) is Possible.Limited ? null : "Versi baru sudah dibekukan; nilai dokumen tidak dapat diubah."
            : WhyNotChecked(cycle);

    public void SetGrade(AssessmentCycle cycle, string criterion, string letter, string? note, Stamp stamp)
    {
        Refuse(WhyNotGraded(cycle));
        var rule = DocumentCriterion(cycle, criterion);
        Require.That(rule.Levels.Any(l => l.Letter == letter), $"Kriteria {criterion} tidak mempunyai tingkat \"{letter}\".", "Letter");
        var grade = grades.Find(g => g.CriterionCode == criterion);
        var before = grade?.Letter;
        if (grade is null)
        {
            grades.Add(grade = new Grade(criterion));
        }

        var text = string.IsNullOrWhiteSpace(note) ? null : Require.Text(note, "", "Note", Grade.NoteMaxLength);
        grade.Set(letter, text, stamp);
        Record(new CriterionGraded(criterion, letter, before, text));
    }

    public void ClearGrade(AssessmentCycle cycle, string criterion)
    {
        Refuse(WhyNotGraded(cycle));
        var grade = grades.Find(g => g.CriterionCode == criterion) ?? throw new RuleBrokenException($"Kriteria {criterion} belum dinilai.");
        grades.Remove(grade);
        Record(new GradeCleared(criterion, grade.Letter));
    }

    private Criterion DocumentCriterion(AssessmentCycle cycle, string code)
    {
        var criterion = cycle.Rules.Criterion(code);
        Require.That(criterion.Action == ActionNo, $"Kriteria {code} bukan bagian dari aksi {ActionNo}.");
        return criterion;
    }
}
