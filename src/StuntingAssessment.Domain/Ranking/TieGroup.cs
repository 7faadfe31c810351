namespace StuntingAssessment.Domain.Ranking;

/// <summary>Regencies that the total and the whole tie-break chain leave equal.</summary>
/// <param name="Rank">The rank they share, or the first of theirs once the chair has ordered them.</param>
/// <param name="OrderedByChair">False: the group is open and the chair may order it, as a whole.</param>
public sealed record TieGroup(int Rank, IReadOnlyList<string> Codes, bool OrderedByChair);
