using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Printing;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.SecondFactors;

/// <param name="Key">In groups of four, to be typed.</param>
/// <param name="IsRequired">The role asks for it and nothing else is open before.</param>
public sealed record SetUpModel(string Key, QrSquare Square, bool Replaces, bool IsRequired, SetUpForm Form)
{
    private const string Issuer = "Konvergensi Stunting";

    public static SetUpModel Of(PortalUser account, OfferedKey key, SetUpForm form, bool isRequired)
    {
        var text = Base32.Of(key.Secret);
        var address = $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(account.Email!)}?secret={text}&issuer={Uri.EscapeDataString(Issuer)}";
        return new SetUpModel(string.Join(' ', text.Chunk(4).Select(c => new string(c))), QrSquare.Of(address), key.Replaces, isRequired, form);
    }
}
