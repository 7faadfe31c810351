namespace StuntingAssessment.CodeFigures;

/// <summary>A type that stands directly in a namespace; what is nested in it, lambdas and state machines too, counts as it.</summary>
public readonly record struct TypeName(string Namespace, string Name)
{
    public override string ToString() => $"{Namespace}.{Name}";
}
