using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.Portal.Home;

internal static class VerifierItems
{
    public static IEnumerable<HomeItem> Of(Standing s)
    {
        var regencies = s.RegenciesFor(Permission.VerifySubmissions);
        var submitted = s.CountActions(regencies, SubmissionState.Submitted);
        if (s.Cycle.Phase < Phase.Verification)
        {
            yield return Item(s, Place.Waiting, "Pemeriksaan dibuka pada tahap verifikasi.", Links.Submissions(s.Year), submitted == 0 ? "Belum ada aksi yang diajukan." : $"{submitted} aksi sudah diajukan dan dapat dibaca.");
            yield break;
        }

        foreach (var item in s.May(Act.Verify) ? regencies.SelectMany(r => Open(s, r)) : [])
        {
            yield return item;
        }

        var verified = s.CountActions(regencies, SubmissionState.Verified);
        if (verified > 0)
        {
            yield return Item(s, Place.Done, $"{verified} aksi sudah diverifikasi.", Links.Submissions(s.Year));
        }

        var graded = regencies.Where(r => s.Progress.Ungraded(s.Cycle, r.Code).Count == 0).Select(r => r.Name).ToList();
        if (graded.Count > 0)
        {
            yield return Item(s, Place.Done, $"Semua kriteria dokumen {Standing.Listed(graded)} sudah dinilai.", Links.Submissions(s.Year));
        }
    }

    private static IEnumerable<HomeItem> Open(Standing s, CycleParticipant regency)
    {
        var submitted = s.Actions(regency.Code, SubmissionState.Submitted);
        if (submitted.Count > 0)
        {
            yield return Item(s, Place.ToDo, $"Periksa {submitted.Count} aksi {regency.Name}.", Links.Verification(s.Year, regency.Code, submitted[0].No), RoleNames.Capital(Standing.Named(submitted)) + ".");
        }

        var ungraded = s.Progress.Ungraded(s.Cycle, regency.Code);
        if (ungraded.Count > 0)
        {
            yield return Item(s, Place.ToDo, $"Nilai {ungraded.Count} kriteria dokumen {regency.Name}.", Links.Grades(s.Year, regency.Code, ungraded[0].Action!.Value), $"Belum dinilai: {string.Join(", ", ungraded.Select(c => c.Code))}.");
        }

        var drafts = s.Actions(regency.Code, SubmissionState.Draft).Count;
        var returned = s.Actions(regency.Code, SubmissionState.Returned).Count;
        var waits = new[] { drafts > 0 ? $"{drafts} aksi belum diajukan" : null, returned > 0 ? $"{returned} aksi dikembalikan" : null }.OfType<string>().ToList();
        if (waits.Count > 0)
        {
            yield return Item(s, Place.Waiting, $"{regency.Name}: {Standing.Listed(waits)}.", Links.Regency(s.Year, regency.Code));
        }
    }

    private static HomeItem Item(Standing s, Place place, string text, string url, string? about = null) => new(place, s.Year, Role.Verifier, text, url, about);
}
