namespace StuntingAssessment.Domain.Ranking;

public sealed record TieBreak
{
    private const string TopLevelShareName = "top-level-share";
    private const string SubmittedAtName = "submitted-at";

    public static readonly TieBreak TopLevelShare = new(TieBreakKind.TopLevelShare, null);

    public static readonly TieBreak SubmittedAt = new(TieBreakKind.SubmittedAt, null);

    private TieBreak(TieBreakKind kind, string? component) => (Kind, Component) = (kind, component);

    public TieBreakKind Kind { get; }

    /// <summary>The component's code, for <see cref="TieBreakKind.Component"/> only.</summary>
    public string? Component { get; }

    public string Name => Kind switch
    {
        TieBreakKind.Component => Component!,
        TieBreakKind.TopLevelShare => TopLevelShareName,
        TieBreakKind.SubmittedAt => SubmittedAtName,
    };

    /// <param name="name">As a cycle's rules and the bundle write it; what is none of the two fixed names is a component's code.</param>
    public static TieBreak Of(string name) => name switch
    {
        TopLevelShareName => TopLevelShare,
        SubmittedAtName => SubmittedAt,
        _ => new TieBreak(TieBreakKind.Component, name),
    };
}
