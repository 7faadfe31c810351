using StuntingAssessment.Web.Platform.Mail;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Portal.Mails;

/// <summary>What an admin decides about one mail: send it again, say that it arrived, discard it.</summary>
[Authorize(Policies.ManagePortal)]
[Route("surel/{mail:guid}")]
public sealed class MailDecisionsController(PortalDbContext db, DecideOnMail decide) : Controller
{
    private const string TooLate = "Keadaan surel ini sudah berubah. Periksa lagi di bawah ini.";

    [HttpGet("ulang")]
    public Task<IActionResult> ConfirmResend(Guid mail, CancellationToken cancellationToken) => AskAsync(nameof(ConfirmResend), mail, cancellationToken);

    [HttpPost("ulang")]
    public async Task<IActionResult> Resend(Guid mail, CancellationToken cancellationToken) =>
        Answer(mail, await decide.SendAgainAsync(mail, cancellationToken), "Surel masuk antrean lagi.");

    [HttpPost("sampai")]
    public async Task<IActionResult> Arrive(Guid mail, CancellationToken cancellationToken) =>
        Answer(mail, await decide.FoundArrivedAsync(mail, cancellationToken), "Surel dicatat sudah sampai.");

    [HttpGet("buang")]
    public Task<IActionResult> ConfirmDiscard(Guid mail, CancellationToken cancellationToken) => AskAsync("ConfirmMailDiscard", mail, cancellationToken);

    [HttpPost("buang")]
    public async Task<IActionResult> Discard(Guid mail, CancellationToken cancellationToken) =>
        Answer(mail, await decide.DiscardAsync(mail, cancellationToken), "Surel dibuang.");

    private async Task<IActionResult> AskAsync(string view, Guid mail, CancellationToken cancellationToken) => View(
        view,
        await db.OutboxMails.Where(m => m.Id == mail).Select(m => new DecisionModel(m.Id, m.Subject, m.ToAddress, m.State == MailState.InDoubt)).SingleAsync(cancellationToken));

    private IActionResult Answer(Guid mail, bool isDone, string sentence) =>
        this.RedirectWithNotice(Links.Mail(mail), isDone ? sentence : TooLate, isDone ? Tone.Success : Tone.Warning);
}
