namespace StuntingAssessment.Domain.Cycles.Diff;

/// <summary>The kinds of things that a cloned cycle is compared by, in the order in which they are confirmed.</summary>
public enum DiffKind
{
    Guide,
    Actions,
    Requirements,
    Components,
    Criteria,
    Predicates,
    TieBreak,
    Awards,
    Participants,
    Windows,
    Agenda,
    Programme,
    Invitees,

    /// <summary>Of the Master Ansit, like the populations: no scoring rule.</summary>
    Indicators,
    Populations,
}
