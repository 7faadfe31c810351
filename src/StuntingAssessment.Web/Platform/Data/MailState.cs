namespace StuntingAssessment.Web.Platform.Data;

public enum MailState
{
    /// <summary>Part of a batch that nobody has released yet.</summary>
    Draft,

    /// <summary>Waits for its next try.</summary>
    Queued,

    /// <summary>A worker has claimed it until its lease ends.</summary>
    Sending,

    /// <summary>The server has said that it took the mail.</summary>
    Sent,

    /// <summary>The server had the text and its answer never came: sent or not, nobody here can know. Never sent again without an admin.</summary>
    InDoubt,

    /// <summary>The server refused it for good, or all tries failed.</summary>
    GivenUp,

    Discarded,
}
