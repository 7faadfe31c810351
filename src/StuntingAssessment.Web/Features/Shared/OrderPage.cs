namespace StuntingAssessment.Web.Features.Shared;

/// <param name="Crumbs">Outermost first.</param>
/// <param name="Back">Where cancelling leads, and saving.</param>
public sealed record OrderPage(int Year, IReadOnlyList<PageCrumb> Crumbs, string Heading, string Lead, string PostTo, string Back, IReadOnlyList<OrderThing> Things);
