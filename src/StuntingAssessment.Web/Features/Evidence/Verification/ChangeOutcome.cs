namespace StuntingAssessment.Web.Features.Evidence.Verification;

public enum ChangeOutcome
{
    Saved,

    /// <summary>The form or a rule says no; the model state holds the sentence.</summary>
    Refused,

    /// <summary>Somebody saved since the form was opened. Nothing was written; the page shows both.</summary>
    Stale,
}
