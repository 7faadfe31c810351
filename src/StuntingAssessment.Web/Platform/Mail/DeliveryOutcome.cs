namespace StuntingAssessment.Web.Platform.Mail;

public enum DeliveryOutcome
{
    Sent,

    /// <summary>The server will not take this mail, ever.</summary>
    Refused,

    /// <summary>Not taken now; for certain not sent.</summary>
    NotNow,

    /// <summary>The server had the text and its answer did not come.</summary>
    InDoubt,

    /// <summary>The portal stops; for certain not sent.</summary>
    Stopped,
}
