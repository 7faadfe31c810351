using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Features.Cycles;

/// <summary>What a form of the cycle changes.</summary>
public enum CyclePart
{
    Rules,
    Windows,
    Participants,
}

/// <summary>
/// Shows why a form is closed instead of a form whose sending would be refused. Sending is judged by the cycle itself, so that what was typed while
/// the phase moved comes back with the reason.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PossibleNowAttribute(CyclePart part) : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        var cycle = context.HttpContext.RequestServices.GetRequiredService<CurrentCycle>().Value;
        if (HttpMethods.IsGet(context.HttpContext.Request.Method) && WhyNot(cycle) is { } sentence)
        {
            context.Result = ((Controller)context.Controller).View("Closed", new ClosedModel(cycle.AssessmentYear, sentence));
        }
    }

    private string? WhyNot(AssessmentCycle cycle) => (part, cycle.Phase) switch
    {
        (_, Phase.Published) => "Hasil siklus ini sudah diumumkan, sehingga siklusnya tidak dapat diubah lagi.",
        _ when cycle.IsFrozen => "Hasil siklus ini sedang dibekukan. Cairkan dulu hasilnya, dengan alasan, sebelum mengubah siklusnya.",
        (CyclePart.Rules, _) when cycle.Now(Act.EditRules) is not Possible.Yes =>
            $"Aturan penilaian tidak dapat diubah pada tahap {cycle.PhaseName}: penilaian sudah dibuka dan harus memakai aturan yang sama untuk semua. Bila aturannya memang keliru, mundurkan tahap ke pengajuan dengan alasan.",
        _ => null,
    };
}

public sealed record ClosedModel(int Year, string Sentence);
