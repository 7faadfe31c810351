namespace StuntingAssessment.Domain.Ranking;

/// <summary>The codes of one list so far; the second of the same is the fault.</summary>
internal sealed class UniqueCodes
{
    private readonly HashSet<string> taken = [];

    public string Take(BundleNode node) => taken.Add(node.Text()) ? node.Text() : throw node.Fault($"\"{node.Text()}\" sudah ada dalam daftar ini.");
}
