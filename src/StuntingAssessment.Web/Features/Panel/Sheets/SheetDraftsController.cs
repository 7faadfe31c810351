using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Panel.Sheets;

/// <summary>Where a sheet that saves itself is sent; wwwroot/js/draft.js is the other side.</summary>
[Authorize(Policies.ScoreRegencies)]
[Route("penilaian/{year:int}/panel/{regency}/lembar/draf")]
public sealed class SheetDraftsController(CurrentCycle currentCycle, SaveSheetDraft save) : Controller
{
    [HttpPut("")]
    public async Task<IActionResult> Update(string regency, [FromBody] SheetDraft draft, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        return await save.RunAsync(regency, draft.Version, draft.Fields, cancellationToken) switch
        {
            DraftOutcome.Saved { Sheet: var sheet } => Ok(new { sheet.Version, sheet.SavedAt, Values = Values(sheet) }),
            DraftOutcome.Refused { Errors: var errors } => UnprocessableEntity(new { errors }),
            DraftOutcome.Overtaken { Sheet: var sheet } => Conflict(new { sheet.Version, Fields = SheetFields.Of(currentCycle.Value, regency, sheet), Values = Values(sheet) }),
            _ => throw new InvalidOperationException("An outcome nobody thought of."),
        };
    }

    private Dictionary<string, string?> Values(ScoreSheet sheet)
    {
        var rules = currentCycle.Value.Rules;
        return SheetValues.Of(rules, sheet.Scores).ToDictionary(v => v.Key, v => SheetReading.Number(v.Value, rules.Decimals));
    }
}
