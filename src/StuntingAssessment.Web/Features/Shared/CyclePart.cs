namespace StuntingAssessment.Web.Features.Shared;

/// <summary>What a form of the cycle changes.</summary>
public enum CyclePart
{
    Rules,

    /// <summary>The Master Ansit's list.</summary>
    Catalog,
    Windows,
    Participants,

    /// <summary>Who takes part at all; who is assessed is <see cref="Participants"/>.</summary>
    ParticipantList,

    /// <summary>Agenda, places, invitees, what to bring.</summary>
    Programme,
}
