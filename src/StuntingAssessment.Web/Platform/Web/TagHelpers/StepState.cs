namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

public enum StepState
{
    Done,
    Current,
    Next,
}
