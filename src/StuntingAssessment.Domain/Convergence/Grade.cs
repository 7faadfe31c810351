namespace StuntingAssessment.Domain.Convergence;

/// <summary>The technical team's agreed letter for one regency and one document criterion.</summary>
public sealed class Grade
{
    public const int NoteMaxLength = 2000;

    internal Grade(string criterionCode)
    {
        CriterionCode = criterionCode;
        Letter = "";
    }

    public Guid SubmissionId { get; private set; }

    public string CriterionCode { get; private set; }

    public string Letter { get; private set; }

    public string? Note { get; private set; }

    public Guid GivenBy { get; private set; }

    public DateTime GivenAt { get; private set; }

    internal void Set(string letter, string? note, Stamp stamp)
    {
        Letter = letter;
        Note = note;
        GivenBy = stamp.By;
        GivenAt = stamp.At;
    }
}
