namespace StuntingAssessment.Domain.People;

public enum ReviewOutcome
{
    Confirmed,
    Ended,
}
