using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace StuntingAssessment.Web.Features.People.Invitations;

/// <summary>
/// Carries a list and the mark of what was shown from the dry run to the confirmation, inside the page: nothing is written before. Sealed for the one
/// admin and for a while, so that what comes back is what was shown.
/// </summary>
public sealed class SealedList(IDataProtectionProvider protection, CurrentUser user)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(4);

    private ITimeLimitedDataProtector Protector => protection.CreateProtector("invitation list", user.Id.ToString()).ToTimeLimitedDataProtector();

    public string Seal(ListReading reading, string mark) => Protector.Protect(JsonSerializer.Serialize(new Content(reading, mark)), Lasts);

    /// <returns>Null when it was changed, is another's or too old.</returns>
    public (ListReading Reading, string Mark)? Open(string? text)
    {
        try
        {
            return text is not null && JsonSerializer.Deserialize<Content>(Protector.Unprotect(text)) is { } content ? (content.Reading, content.Mark) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Content(ListReading Reading, string Mark);
}
