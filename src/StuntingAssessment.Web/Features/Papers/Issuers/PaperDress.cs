using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Features.Papers.Issuers;

/// <summary>What a paper gets besides its content when it is rendered.</summary>
/// <param name="Emblem">Read from the store.</param>
/// <param name="Marks">KONSEP on what is not issued, CONTOH in a demo.</param>
/// <param name="Codes">One for each paper that is issued; none on a draft.</param>
public sealed record PaperDress(Emblem? Emblem, PaperMarks Marks, IReadOnlyList<CheckCode> Codes)
{
    public CheckCode? Code(int index = 0) => index < Codes.Count ? Codes[index] : null;
}
