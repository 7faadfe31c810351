namespace StuntingAssessment.Web.Features.People.Reviews;

public enum ReviewState
{
    Due,

    /// <summary>The reader's own, and another admin is there to confirm it.</summary>
    Own,
    Confirmed,
    Ended,

    /// <summary>Began in the year of the review.</summary>
    New,
}
