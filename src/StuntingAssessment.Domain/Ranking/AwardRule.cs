namespace StuntingAssessment.Domain.Ranking;

/// <summary>Given for a rank or for the highest value of a component: exactly one of <paramref name="Rank"/> and <paramref name="Basis"/>.</summary>
/// <param name="Exclusive">Passes over whoever holds an award listed before it.</param>
/// <param name="Name">As it stands on the certificate; no score depends on it, nor on the prizes and the money.</param>
/// <param name="Money">Whole rupiah.</param>
public sealed record AwardRule(
    string Code,
    int? Rank,
    string? Basis,
    bool Exclusive = false,
    string? Name = null,
    IReadOnlyList<string>? Prizes = null,
    long? Money = null)
{
    public IReadOnlyList<string> Prizes { get; } = Prizes ?? [];
}
