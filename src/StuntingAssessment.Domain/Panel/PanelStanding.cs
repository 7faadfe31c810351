namespace StuntingAssessment.Domain.Panel;

/// <summary>Where one panellist stands with one regency.</summary>
public enum PanelStanding
{
    /// <summary>Has not said yet whether there is a conflict.</summary>
    Undeclared,

    /// <summary>No conflict, no sheet yet.</summary>
    Ready,
    Draft,
    Submitted,
    Recused,
}
