using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Features.Portal.Home;

/// <summary>An operator prepares the evidence of the actions that its office leads; the coordinator submits them.</summary>
internal static class OperatorItems
{
    public static IEnumerable<HomeItem> Of(Standing s)
    {
        foreach (var held in s.User.Held.Where(h => h.Role is Role.AgencyOperator))
        {
            var actions = s.Cycle.Rules.CountedActions.Where(held.Leads).ToList();
            foreach (var regency in s.Assessed.Where(p => held.RegencyCodes.Contains(p.Code)))
            {
                if (!regency.IsForOneAward)
                {
                    yield return OfAnsit(s, held, regency);
                }

                if (actions.Count == 0)
                {
                    yield return Item(s, Place.Done, $"Perangkat daerah Anda tidak memimpin aksi dalam penilaian {s.Year}.", Links.Cycle(s.Year), "Aksi dan penanggung jawabnya ada di halaman siklus.");
                    continue;
                }

                foreach (var item in actions.SelectMany(a => OfAction(s, regency, a)))
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>To the own grid; with several offices to the list of them.</summary>
    private static HomeItem OfAnsit(Standing s, HeldRole held, CycleParticipant regency)
    {
        var url = held.AgencyIds.Count == 1 ? Links.AnsitGrid(s.Year, regency.Code, held.AgencyIds.Single()) : Links.AnsitRegency(s.Year, regency.Code);
        var year = s.Cycle.ActivityYear;
        var gap = s.Gaps.FirstOrDefault(g => g.Regency == regency.Code);
        return gap?.Empty == 0 ? Item(s, Place.Done, $"Kolom Master Ansit {year} {regency.Name} sudah terisi semua.", Links.AnsitRegency(s.Year, regency.Code), "Temuan pemeriksaan yang masih terbuka ada di sana.")
            : s.May(Act.EnterAnsit) ? Item(s, Place.ToDo, $"Isi Master Ansit {year} {regency.Name}.", url, gap is null ? null : $"{IndonesianNumber.Format(gap.Empty)} sel kosong dalam {gap.Columns} kolom {gap.Office}; temuan pemeriksaan ditandai di tabelnya.")
            : s.Cycle.Phase is Phase.Preparation ? Item(s, Place.Waiting, $"Master Ansit {year} dapat diisi setelah admin provinsi membuka tahap pengajuan.", url)
            : Item(s, Place.Done, $"Master Ansit {year} tidak dapat diisi lagi pada tahap {s.Cycle.PhaseName}.", url);
    }

    private static IEnumerable<HomeItem> OfAction(Standing s, CycleParticipant regency, ConvergenceAction action)
    {
        var url = Links.Submission(s.Year, regency.Code, action.No);
        var label = $"aksi {action.No} {action.Name}";
        if (s.Cycle.Phase is Phase.Preparation)
        {
            yield return Item(s, Place.Waiting, $"Bukti {label} dapat ditambahkan setelah admin provinsi membuka tahap pengajuan.", url);
            yield break;
        }

        yield return (s.Progress.StateOf(s.Cycle, regency.Code, action.No), s.May(Act.AddEvidence)) switch
        {
            (SubmissionState.Verified, _) => Item(s, Place.Done, $"{RoleNames.Capital(label)} sudah diverifikasi.", url),
            (SubmissionState.Submitted, _) => Item(s, Place.Waiting, $"{RoleNames.Capital(label)} menunggu pemeriksaan tim teknis.", url),
            (SubmissionState.Returned, true) => Item(s, Place.ToDo, $"Perbaiki bukti {label}.", url, "Dikembalikan tim teknis; alasannya ada di sana. Koordinator yang mengajukannya kembali."),
            (SubmissionState.Draft, true) when s.Cycle.Phase is Phase.Presentation => Item(s, Place.Done, $"{RoleNames.Capital(label)} tidak diajukan; tahap pengajuannya sudah lewat.", url),
            (SubmissionState.Draft, true) => Item(s, Place.ToDo, $"Siapkan bukti {label}.", url, $"Koordinator {regency.Name} yang mengajukannya."),
            _ => Item(s, Place.Done, $"Bukti {label} tidak dapat diubah lagi.", url),
        };
    }

    private static HomeItem Item(Standing s, Place place, string text, string url, string? about = null) => new(place, s.Year, Role.AgencyOperator, text, url, about);
}
