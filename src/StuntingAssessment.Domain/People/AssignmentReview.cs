namespace StuntingAssessment.Domain.People;

/// <summary>What one yearly review decided on an assignment, by whom and when.</summary>
public sealed class AssignmentReview
{
    internal AssignmentReview(Guid assignmentId, int year, ReviewOutcome outcome, Stamp stamp)
        : this(assignmentId, year)
    {
        Outcome = outcome;
        By = stamp.By;
        At = stamp.At;
    }

    private AssignmentReview(Guid assignmentId, int year)
    {
        AssignmentId = assignmentId;
        Year = year;
    }

    public Guid AssignmentId { get; private set; }

    public int Year { get; private set; }

    public ReviewOutcome Outcome { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}
