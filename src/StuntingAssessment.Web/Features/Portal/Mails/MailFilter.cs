using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace StuntingAssessment.Web.Features.Portal.Mails;

/// <summary>What the list's address asks for. A word it does not know filters nothing.</summary>
public sealed class MailFilter
{
    [FromQuery(Name = "keadaan")]
    public string? PartWord { get; set; }

    [FromQuery(Name = "halaman")]
    public string? PageWord { get; set; }

    public MailPart Part => MailPart.Parts.FirstOrDefault(p => p.Word == PartWord) ?? MailPart.All;

    public int Page => int.TryParse(PageWord, out var page) && page > 0 ? page : 1;

    public static string At(MailPart part, int page = 1) =>
        QueryHelpers.AddQueryString(Links.Mails, new Dictionary<string, string?> { ["keadaan"] = part.Word, ["halaman"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null }.Where(p => p.Value is not null));
}
