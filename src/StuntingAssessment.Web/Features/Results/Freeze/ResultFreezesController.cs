namespace StuntingAssessment.Web.Features.Results.Freeze;

/// <summary>Freezing: from then on the bundle is what counts.</summary>
[Authorize(Policies.ManageResults)]
[Route("penilaian/{year:int}/hasil/pembekuan")]
public sealed class ResultFreezesController(CurrentCycle currentCycle, FreezeResult freeze) : Controller
{
    [HttpGet("")]
    public IActionResult New() => View("Act", Model().With(new ResultActForm { Version = currentCycle.Value.Version }));

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, ResultActForm form, CancellationToken cancellationToken) =>
        ModelState.IsValid && await freeze.RunAsync(form.Version, ModelState, cancellationToken)
            ? this.RedirectWithNotice(Links.Results(year), "Hasil dibekukan. Bundel dan SHA-256-nya tersimpan; belum ada yang diumumkan.")
            : View("Act", Model().With(form));

    private ResultActModel Model()
    {
        var cycle = currentCycle.Value;
        return new ResultActModel
        {
            Year = cycle.AssessmentYear,
            Title = $"Bekukan hasil {ResultActModel.Assessed(cycle)}?",
            Fact = "Semua nilai, keputusan pleno, dan urutan disimpan sebagai satu bundel dengan SHA-256. Sesudahnya tidak ada lembar nilai, moderasi, atau urutan yang dapat diubah.",
            Undo = "Sebelum diumumkan, hasil beku dapat dicairkan dengan alasan; pembekuan berikutnya mendapat nomor baru.",
            Url = Links.ResultFreeze(cycle.AssessmentYear),
            Button = $"Bekukan hasil {ResultActModel.Assessed(cycle)}",
        };
    }
}
