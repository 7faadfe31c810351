namespace StuntingAssessment.Domain.Cycles.Rules;

/// <param name="From">The lowest printed total that earns it.</param>
public sealed record Predicate(string Name, decimal From)
{
    public const int NameMaxLength = 60;
}
