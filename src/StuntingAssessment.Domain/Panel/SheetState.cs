namespace StuntingAssessment.Domain.Panel;

public enum SheetState
{
    Draft,
    Submitted,
}
