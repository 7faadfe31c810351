using Microsoft.AspNetCore.Mvc.Filters;

namespace StuntingAssessment.Web.Features.Shared;

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
        // A new version may mark a regency as not assessed, or assess it again.
        (CyclePart.Participants, Phase.Published) when !cycle.IsFrozen => null,
        (_, Phase.Published) => "Hasil siklus ini sudah diumumkan, sehingga siklusnya tidak dapat diubah lagi.",
        _ when cycle.IsFrozen => "Hasil siklus ini sedang dibekukan. Cairkan dulu hasilnya, dengan alasan, sebelum mengubah siklusnya.",
        (CyclePart.Rules, _) when cycle.Now(Act.EditRules) is not Possible.Yes =>
            $"Aturan penilaian tidak dapat diubah pada tahap {cycle.PhaseName}: penilaian sudah dibuka dan harus memakai aturan yang sama untuk semua. Bila aturannya memang keliru, mundurkan tahap ke pengajuan dengan alasan.",
        (CyclePart.Catalog, _) when cycle.Now(Act.EditRules) is not Possible.Yes =>
            $"Daftar Master Ansit tidak dapat diubah pada tahap {cycle.PhaseName}: angkanya diperiksa menurut daftar yang sama untuk semua. Bila daftarnya memang keliru, mundurkan tahap ke pengajuan dengan alasan.",
        (CyclePart.ParticipantList, _) when cycle.Now(Act.EditRules) is not Possible.Yes =>
            $"Peserta tidak dapat ditambah atau dihapus pada tahap {cycle.PhaseName}: penilaian sudah dibuka. Peserta yang tidak jadi dinilai dapat ditandai tidak dinilai, dengan alasan.",
        (CyclePart.Programme, _) when cycle.Now(Act.EditPeople) is not Possible.Yes =>
            $"Agenda dan undangan tidak dapat diubah pada tahap {cycle.PhaseName}: hari penilaian sudah lewat.",
        _ => null,
    };
}

public sealed record ClosedModel(int Year, string Sentence);
