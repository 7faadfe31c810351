namespace StuntingAssessment.Web.Features.People.Invitations;

public enum ListOutcome
{
    NewPerson,
    NewRole,
    Unchanged,
    Refused,
}
