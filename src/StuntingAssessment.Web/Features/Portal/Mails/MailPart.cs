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
