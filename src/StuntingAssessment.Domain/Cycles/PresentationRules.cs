namespace StuntingAssessment.Domain.Cycles;

public sealed record PresentationRules(int MaxSlides, DateOnly? SlidesDue, int PresentMinutes, int QuestionMinutes, IReadOnlyList<string> Outline)
{
    public const int MostSlides = 200;
    public const int MostMinutes = 480;
    public const int HeadingMaxLength = 200;
}
