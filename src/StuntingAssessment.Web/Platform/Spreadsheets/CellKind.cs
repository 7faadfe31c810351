namespace StuntingAssessment.Web.Platform.Spreadsheets;

public enum CellKind
{
    Blank,
    Text,
    Number,
    Date,
    Boolean,

    /// <summary>Its value is somebody's computation, which may say something else tomorrow; the readers here refuse it.</summary>
    Formula,

    /// <summary>#REF!, #N/A and the like.</summary>
    Error,
}
