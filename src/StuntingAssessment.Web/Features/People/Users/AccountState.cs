namespace StuntingAssessment.Web.Features.People.Users;

public enum AccountState
{
    Active,
    Invited,
    Dormant,
    Locked,
    Closed,
}
