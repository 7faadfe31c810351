namespace StuntingAssessment.CodeFigures;

/// <summary>One type names another: in a method's body, a signature, a field, an attribute or as its base.</summary>
public readonly record struct TypeUse(TypeName From, TypeName To)
{
    /// <summary>By room and name, which stay when a namespace deepens.</summary>
    public string Brief => $"{Room.Of(From)}/{From.Name} -> {Room.Of(To)}/{To.Name}";

    public override string ToString() => $"{From} -> {To}";
}
