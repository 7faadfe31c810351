namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>How somebody holds the office he or she signs for.</summary>
public enum Capacity
{
    Holder,
    Plt,
    Plh,
    Pj,
}
