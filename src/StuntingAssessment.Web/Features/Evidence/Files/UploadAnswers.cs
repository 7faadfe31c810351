using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace StuntingAssessment.Web.Features.Evidence.Files;

/// <summary>How an upload is answered: a script reads JSON, everybody else gets the form again or the action's page.</summary>
internal static class UploadAnswers
{
    /// <summary>Each refused file with its sentence beside its name.</summary>
    public static void AddRefusals(this ModelStateDictionary modelState, UploadBatch batch)
    {
        foreach (var refused in batch.Refused)
        {
            modelState.AddModelError(nameof(EvidenceFilesForm.Files), $"{refused.FileName}: {refused.Sentence}");
        }
    }

    public static bool IsForScript(this HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    /// <param name="batch">What came of the files.</param>
    /// <param name="version">The submission's version now, for the next file of the same form.</param>
    public static IActionResult ScriptAnswer(this Controller controller, UploadBatch batch, Guid version)
    {
        if (controller.ModelState.IsValid)
        {
            return controller.Json(new { version });
        }

        var errors = batch.Refused.Count > 0
            ? batch.Refused.GroupBy(r => r.FileName).ToDictionary(g => g.Key, g => g.Select(r => r.Sentence).ToArray())
            : controller.ModelState.Where(e => e.Value!.Errors.Count > 0).ToDictionary(e => e.Key, e => e.Value!.Errors.Select(x => x.ErrorMessage).ToArray());
        return controller.UnprocessableEntity(new { version, errors });
    }
}
