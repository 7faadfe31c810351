using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.Portal.Home;

/// <summary>One sentence of a list, with the page where it is done.</summary>
/// <param name="Year">Of the cycle; null for what belongs to none.</param>
/// <param name="As">The role in which the person does it.</param>
/// <param name="About">What explains it: names, numbers.</param>
public sealed record HomeItem(Place Place, int? Year, Role? As, string Text, string Url, string? About = null);
