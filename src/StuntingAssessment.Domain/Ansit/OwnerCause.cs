namespace StuntingAssessment.Domain.Ansit;

/// <summary>Why a number has another owner than in the earlier cycle.</summary>
public enum OwnerCause
{
    /// <summary>A choice whose measure is no more.</summary>
    ChoiceWithoutMeasure,

    /// <summary>A choice for an office that is no more.</summary>
    ChoiceWithoutOffice,

    /// <summary>A choice of the earlier cycle that this one does not have.</summary>
    ChoiceNotHere,

    /// <summary>This cycle has a choice of its own.</summary>
    ChosenHere,

    /// <summary>The list names another usual owner.</summary>
    UsualOwnerChanged,

    /// <summary>The office is no more, and one that was not there before does the duties.</summary>
    OfficeReplaced,

    /// <summary>The office is no more.</summary>
    OfficeEnded,

    /// <summary>An office that was not there before does the duties too.</summary>
    OfficeAdded,

    /// <summary>The same offices, with other duties.</summary>
    DutiesMoved,

    /// <summary>A measure that the earlier cycle did not have, and nobody for it.</summary>
    NewWithoutOwner,
}
