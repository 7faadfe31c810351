namespace StuntingAssessment.Web.Features.Portal.Mails;

public sealed record MailLine(Guid Id, string ToName, string ToAddress, string Subject, MailState State, DateTime CreatedAt, DateTime? SettledAt, DateTime NextTryAt, int Attempts, string? LastError);

public sealed record DraftLine(Guid Id, string Title, DateTime CreatedAt, string? By, int Count);

/// <param name="Server">"surel.contoh.go.id:587"; null without one.</param>
/// <param name="LastFault">The kind of failure the sending itself last had, beside single mails.</param>
public sealed record IndexModel(MailFilter Filter, string? Server, IReadOnlyDictionary<MailState, int> Counts, IReadOnlyList<DraftLine> Drafts, IReadOnlyList<MailLine> Mails, string? LastFault)
{
    public const int PageSize = 50;

    public int Of(MailPart part) => part.States.Sum(s => Counts.GetValueOrDefault(s));

    public bool HasPrevious => Filter.Page > 1;

    public bool HasNext => Filter.Page * PageSize < Of(Filter.Part);
}
