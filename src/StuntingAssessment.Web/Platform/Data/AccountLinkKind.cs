namespace StuntingAssessment.Web.Platform.Data;

public enum AccountLinkKind
{
    Invitation,
    Reset,

    /// <summary>Takes the second factor away, from somebody who also knows the password.</summary>
    SecondFactorReset,
}
