using StuntingAssessment.Web.Platform.Health;
using StuntingAssessment.Web.Platform.Mail;

namespace StuntingAssessment.Web.Features.Portal.Settings;

/// <param name="CanMail">A test mail can be asked for.</param>
public sealed record SettingsModel(CheckReport Report, IReadOnlyList<SettingLine> Settings, bool CanMail)
{
    public IEnumerable<IGrouping<string, SettingLine>> Sections => Settings.GroupBy(s => s.Key.Split(':')[0]);
}

/// <summary>How this installation is set up and whether it is sound. Settings are changed at the server; here they are read.</summary>
[Authorize(Policies.ManagePortal)]
[Route("pengaturan")]
public sealed class SettingsController(CheckBoard board, EffectiveSettings settings, Outbox outbox) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new SettingsModel(await board.LatestAsync(cancellationToken), settings.Read(), outbox.IsOn));

    [HttpPost("pemeriksaan")]
    public async Task<IActionResult> Measure(CancellationToken cancellationToken)
    {
        await board.MeasureAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Settings, "Semua sudah diperiksa lagi.");
    }
}
