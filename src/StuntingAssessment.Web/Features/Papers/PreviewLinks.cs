namespace StuntingAssessment.Web.Features.Papers;

/// <param name="Other">The preview on the other paper.</param>
public sealed record PreviewLinks(string Preview, string Pdf, string Other, bool CanPrint);
