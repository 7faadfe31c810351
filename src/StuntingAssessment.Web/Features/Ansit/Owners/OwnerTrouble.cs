namespace StuntingAssessment.Web.Features.Ansit.Owners;

/// <summary>What is wrong with who has a number.</summary>
public enum OwnerTrouble
{
    None,

    /// <summary>No office.</summary>
    Gap,

    /// <summary>More than one, and nobody chose.</summary>
    Shared,

    /// <summary>The office has no operator.</summary>
    NoAccount,
}
