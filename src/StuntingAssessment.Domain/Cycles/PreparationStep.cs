namespace StuntingAssessment.Domain.Cycles;

/// <summary>The steps from nothing to open for submission, in the order in which they are offered.</summary>
public enum PreparationStep
{
    Calendar,
    Actions,
    Requirements,
    Components,
    Criteria,
    Predicates,
    TieBreak,
    Awards,

    /// <summary>The Master Ansit's list of indicators and populations.</summary>
    Catalog,
    Participants,
    Agenda,
    TechnicalTeam,
    Panel,
    Coordinators,
    Differences,
    Confirmation,
    Opening,
}
