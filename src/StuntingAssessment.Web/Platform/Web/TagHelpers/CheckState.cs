namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

public enum CheckState
{
    Done,
    Missing,
    Waiting,
    NotNeeded,
}
