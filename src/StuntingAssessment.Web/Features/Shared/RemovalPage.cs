namespace StuntingAssessment.Web.Features.Shared;

/// <summary>Asks before something of a cycle is taken away, by repeating the fact.</summary>
/// <param name="Crumbs">Outermost first.</param>
/// <param name="Undo">How it can be corrected.</param>
/// <param name="Back">Where cancelling leads.</param>
public sealed record RemovalPage(IReadOnlyList<PageCrumb> Crumbs, string Heading, string Fact, string Undo, string PostTo, string Back, string Button, Guid Version);
