namespace StuntingAssessment.Web.Features.Shared;

/// <param name="Number">Its own number, where the place is not just a place.</param>
public sealed record OrderThing(string Code, string Text, int? Number = null);
