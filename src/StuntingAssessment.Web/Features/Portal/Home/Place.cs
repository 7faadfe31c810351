namespace StuntingAssessment.Web.Features.Portal.Home;

public enum Place
{
    ToDo,
    Waiting,
    Done,
}
