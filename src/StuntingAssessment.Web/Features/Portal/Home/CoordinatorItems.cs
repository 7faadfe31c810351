using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Features.Portal.Home;

internal static class CoordinatorItems
{
    public static IEnumerable<HomeItem> Of(Standing s)
    {
        var regencies = s.RegenciesFor(Permission.EditSubmissions);
        if (s.Cycle.Phase is Phase.Preparation)
        {
            yield return new HomeItem(Place.Waiting, s.Year, Role.RegencyCoordinator, "Bukti dapat ditambahkan setelah admin provinsi membuka tahap pengajuan.", Links.Cycle(s.Year), "Persyaratan setiap aksi sudah dapat dibaca.");
        }

        foreach (var item in regencies.SelectMany(r => Filing(s, r).Concat(Checked(s, r))))
        {
            yield return item;
        }

        foreach (var gap in s.Gaps.Where(g => g.Office is null))
        {
            yield return gap.Empty > 0
                ? Item(s, Place.ToDo, $"Lengkapi Master Ansit {s.Cycle.ActivityYear} {gap.RegencyName}.", Links.AnsitRegency(s.Year, gap.Regency), $"{IndonesianNumber.Format(gap.Empty)} sel kosong; temuan pemeriksaan setiap perangkat daerah ada di sana.")
                : Item(s, Place.Done, $"Master Ansit {s.Cycle.ActivityYear} {gap.RegencyName} sudah terisi semua.", Links.AnsitRegency(s.Year, gap.Regency), "Temuan pemeriksaan yang masih terbuka ada di sana.");
        }

        if (s.Cycle.Phase is Phase.Plenary)
        {
            yield return new HomeItem(Place.Waiting, s.Year, Role.RegencyCoordinator, "Hasil dibahas dalam pleno dan belum diumumkan.", Links.Cycle(s.Year));
        }
    }

    private static IEnumerable<HomeItem> Filing(Standing s, CycleParticipant regency)
    {
        var drafts = s.Actions(regency.Code, SubmissionState.Draft);
        if (s.May(Act.SubmitAction))
        {
            foreach (var action in s.Actions(regency.Code, SubmissionState.Returned))
            {
                yield return Item(s, Place.ToDo, $"Perbaiki dan ajukan kembali aksi {action.No} {action.Name}.", Links.Submission(s.Year, regency.Code, action.No), $"{regency.Name}. Dikembalikan tim teknis; alasannya ada di sana.");
            }

            if (drafts.Count > 0)
            {
                yield return Item(s, Place.ToDo, $"Lengkapi dan ajukan {drafts.Count} aksi {regency.Name}.", Links.Regency(s.Year, regency.Code), $"Belum diajukan: {Standing.Named(drafts)}.");
            }
        }
        else if (s.Cycle.Phase > Phase.Verification && drafts.Count > 0)
        {
            yield return Item(s, Place.Done, $"{drafts.Count} aksi {regency.Name} tidak diajukan; tahap pengajuannya sudah lewat.", Links.Regency(s.Year, regency.Code), RoleNames.Capital(Standing.Named(drafts)) + ".");
        }

        if (s.Cycle.Phase is Phase.Presentation)
        {
            yield return Item(s, Place.ToDo, $"Tambahkan dokumen {regency.Name} yang dibawa pada hari penilaian, bila ada.", Links.Regency(s.Year, regency.Code));
        }
    }

    private static IEnumerable<HomeItem> Checked(Standing s, CycleParticipant regency)
    {
        var submitted = s.Actions(regency.Code, SubmissionState.Submitted);
        var verified = s.Actions(regency.Code, SubmissionState.Verified);
        if (submitted.Count > 0)
        {
            yield return Item(s, Place.Waiting, $"{submitted.Count} aksi {regency.Name} menunggu pemeriksaan tim teknis.", Links.Regency(s.Year, regency.Code), RoleNames.Capital(Standing.Named(submitted)) + ".");
        }

        if (verified.Count > 0)
        {
            yield return Item(s, Place.Done, $"{verified.Count} aksi {regency.Name} sudah diverifikasi.", Links.Regency(s.Year, regency.Code), RoleNames.Capital(Standing.Named(verified)) + ".");
        }
    }

    private static HomeItem Item(Standing s, Place place, string text, string url, string? about = null) => new(place, s.Year, Role.RegencyCoordinator, text, url, about);
}
