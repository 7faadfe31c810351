namespace StuntingAssessment.Domain.Letters;

public enum LetterState
{
    Draft,

    /// <summary>Issued as it stands; an edit opens it again and leads to a new issue.</summary>
    Final,
}
