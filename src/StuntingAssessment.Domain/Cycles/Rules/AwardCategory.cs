namespace StuntingAssessment.Domain.Cycles.Rules;

/// <summary>An award goes by rank or by the highest value of a component.</summary>
/// <param name="Money">Whole rupiah.</param>
public sealed record AwardCategory(string Code, string Name, int? Rank, string? Basis, bool Exclusive, IReadOnlyList<string> Prizes, long? Money)
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 120;
    public const int PrizeMaxLength = 120;
    public const int LowestRank = 99;
    public const long MostMoney = 999_999_999_999;
}
