namespace StuntingAssessment.Domain.Convergence;

/// <summary>What a piece of evidence is: most of it already lies on the national site and is only cited.</summary>
public enum EvidenceKind
{
    File,
    Link,
    NationalSite,
}
