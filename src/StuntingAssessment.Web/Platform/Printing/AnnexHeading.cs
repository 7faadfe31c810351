using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>The head of an annex: it repeats what identifies the letter.</summary>
/// <param name="Ordinal">Its place among several; null for the only one.</param>
public sealed record AnnexHeading(int? Ordinal, string Letter, string? Number, DateOnly? Date, string Title)
{
    public string Label => Ordinal is { } ordinal ? $"Lampiran {IndonesianNumber.Roman(ordinal)}" : "Lampiran";
}
