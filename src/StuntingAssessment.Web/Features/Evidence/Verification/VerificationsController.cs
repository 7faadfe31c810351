namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>The technical team's workspace: a requirement beside its PDF or image.</summary>
[Authorize(Policies.VerifySubmissions)]
[Route("penilaian/{year:int}/{regency}/aksi/{actionNo:int}/periksa")]
public sealed class VerificationsController(ReadVerification read) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(
        string regency, int actionNo, [FromQuery(Name = "syarat")] string? requirement, [FromQuery(Name = "berkas")] Guid? file, CancellationToken cancellationToken) =>
        await read.RunAsync(regency, actionNo, requirement, file, cancellationToken) is { } model ? View(model) : NotFound();
}
