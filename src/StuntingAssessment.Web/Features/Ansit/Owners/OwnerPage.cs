using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Ansit.Owners;

/// <param name="UsualOwner">Name of the standard agency that usually has the number.</param>
public sealed record OwnerPage(int Year, string Regency, string RegencyName, Measure Measure, OwnerMap Owners, string UsualOwner)
{
    public IReadOnlyList<Choice> Choices =>
    [
        new(OwnerForm.Usual, "Pemilik baku", UsualSentence),
        .. Owners.Offices.Select(o => new Choice(o.Id.ToString(), o.Name, string.Join(", ", o.Codes))),
    ];

    private string UsualSentence
    {
        get
        {
            var offices = Owners.Offices.Where(o => o.Codes.Contains(Measure.Owner)).Select(o => o.Name).ToList();
            return offices is [var same] && same == UsualOwner ? $"{UsualOwner}."
                : offices.Count == 0
                ? $"{UsualOwner}, yang tugasnya tidak dijalankan perangkat daerah mana pun di sini."
                : $"{UsualOwner}, di sini {string.Join(" dan ", offices)}.";
        }
    }
}
