namespace StuntingAssessment.CodeFigures;

/// <summary>Something measured: what it is called, where it stands, and how much it is.</summary>
public sealed record Finding(string Name, int Value, string Path)
{
    public override string ToString() => $"{Name} ({Value}) in {Path}";
}
