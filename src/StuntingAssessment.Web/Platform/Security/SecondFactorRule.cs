namespace StuntingAssessment.Web.Platform.Security;

public enum SecondFactorRule
{
    /// <summary>Whoever wants it sets it up.</summary>
    Offered,

    /// <summary>Province roles and panellists reach nothing but their own account before they have set it up.</summary>
    Required,
}
