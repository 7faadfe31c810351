namespace StuntingAssessment.Web.Platform.Health;

public enum Soundness
{
    Good,

    /// <summary>The portal works, with something missing or soon to fail.</summary>
    Warning,

    Bad,
}
