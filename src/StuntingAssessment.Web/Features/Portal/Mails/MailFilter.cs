using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using StuntingAssessment.Web.Platform.Mail;

namespace StuntingAssessment.Web.Features.Portal.Mails;

/// <summary>A part of the outbox as its tabs name it.</summary>
/// <param name="Word">In the address; none for all.</param>
public sealed record MailPart(string? Word, string Text, IReadOnlyList<MailState> States)
{
    public static MailPart All { get; } = new(null, "Semua", [MailState.Queued, MailState.Sending, MailState.Sent, MailState.InDoubt, MailState.GivenUp, MailState.Discarded]);

    public static MailPart ToDecide { get; } = new("putuskan", "Perlu diputuskan", [MailState.InDoubt, MailState.GivenUp]);

    public static IReadOnlyList<MailPart> Parts { get; } =
    [
        All,
        ToDecide,
        new("menunggu", "Menunggu", [MailState.Queued, MailState.Sending]),
        new("terkirim", "Terkirim", [MailState.Sent]),
        new("dibuang", "Dibuang", [MailState.Discarded]),
    ];
}

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
