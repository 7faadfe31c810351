namespace StuntingAssessment.Domain.Cycles.Rules;

/// <param name="Weight">Percent; the components' weights add up to 100. 0 = scored and shown, not counted.</param>
public sealed record ScoreComponent(string Code, string Name, decimal Weight, ComponentSource Source, Combination Combine)
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 100;
}
