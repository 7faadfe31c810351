namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>Words across the page of a paper that must not be taken for a final, real one.</summary>
[Flags]
public enum PaperMarks
{
    None = 0,

    /// <summary>KONSEP: not final yet.</summary>
    Draft = 1,

    /// <summary>CONTOH: printed by a portal with invented data.</summary>
    Sample = 2,
}
