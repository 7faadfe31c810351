namespace StuntingAssessment.Domain.Results;

public enum ResultState
{
    /// <summary>Sementara: the bundle is written, nothing is public.</summary>
    Frozen,

    /// <summary>Ditetapkan: the decree's number and date are entered.</summary>
    Decreed,

    /// <summary>An admin asked; another person has to confirm.</summary>
    PublicationRequested,

    /// <summary>Diumumkan.</summary>
    Published,

    /// <summary>Unfrozen before publication, with a reason.</summary>
    Reopened,

    /// <summary>Was public; a newer version is. Stays reachable and marked.</summary>
    Replaced,

    /// <summary>Was public; its page says that it is withdrawn, and why.</summary>
    Withdrawn,
}
