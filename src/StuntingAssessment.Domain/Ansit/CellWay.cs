namespace StuntingAssessment.Domain.Ansit;

/// <summary>By which way a number came in.</summary>
public enum CellWay : byte
{
    Grid,
    Paste,

    /// <summary>The plain form of one village.</summary>
    Form,
    Workbook,

    /// <summary>A verb of the executable.</summary>
    Command,
    Undo,

    /// <summary>Invented, for the demo and for measurements.</summary>
    Seed,
}
