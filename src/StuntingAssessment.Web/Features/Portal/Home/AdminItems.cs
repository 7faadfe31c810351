using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Portal.Home;

internal static class AdminItems
{
    private const int NamedObstacles = 3;

    public static IEnumerable<HomeItem> Of(Standing s) => Rules(s).Concat(Missing(s)).Concat(Phases(s)).Concat(Result(s));

    public static IEnumerable<HomeItem> People(int neverSignedIn)
    {
        if (neverSignedIn > 0)
        {
            yield return new HomeItem(Place.Waiting, null, Role.ProvinceAdmin, $"{neverSignedIn} orang belum pernah masuk ke portal.", Links.People, "Bila undangannya kedaluwarsa, buatkan tautan baru.");
        }
    }

    /// <param name="year">Of today.</param>
    /// <param name="due">Assignments that this year's review has not decided yet.</param>
    public static IEnumerable<HomeItem> Review(int year, int due)
    {
        if (due > 0)
        {
            yield return new HomeItem(Place.ToDo, null, Role.ProvinceAdmin, $"Tinjau {due} penugasan untuk {year}.", Links.Review(year), "Setiap penugasan dikonfirmasi atau diakhiri sekali setahun.");
        }
    }

    private static IEnumerable<HomeItem> Rules(Standing s)
    {
        if (s.Cycle.IsRulesConfirmed)
        {
            yield return Item(s, Place.Done, "Aturan penilaian sudah dikonfirmasi.", Links.Cycle(s.Year));
        }
        else if (s.May(Act.EditRules))
        {
            yield return Item(s, Place.ToDo, "Periksa dan konfirmasi aturan penilaian.", Links.CycleConfirmation(s.Year), "Tahap verifikasi tidak dapat dimulai sebelumnya.");
        }
    }

    /// <summary>Whom the cycle still lacks, so that a portal just set up says the next step.</summary>
    private static IEnumerable<HomeItem> Missing(Standing s)
    {
        if (s.Cycle.Phase > Phase.Verification)
        {
            yield break;
        }

        var without = s.WithActions.Where(p => !s.Progress.Filled.Any(f => f.Role is Role.RegencyCoordinator && f.RegencyCode == p.Code)).ToList();
        if (without.Count > 0)
        {
            yield return Item(s, Place.ToDo, $"Undang koordinator {without.Count} kabupaten/kota.", Links.NewPerson, $"Belum ada untuk {Standing.Listed([.. without.Select(p => p.Name)])}.");
        }

        if (!s.Progress.Filled.Any(f => f.Role is Role.Verifier && f.CycleId == s.Cycle.Id))
        {
            yield return Item(s, Place.ToDo, "Undang tim teknis.", Links.NewPerson, "Tim teknis dipilih untuk setiap siklus.");
        }

        if (!s.Progress.Filled.Any(f => f.Role is Role.Panelist && f.CycleId == s.Cycle.Id))
        {
            yield return Item(s, Place.ToDo, "Undang panelis; satu di antaranya ketua tim penilai.", Links.NewPerson, "Tahap paparan tidak dapat dimulai sebelumnya.");
        }
    }

    private static IEnumerable<HomeItem> Phases(Standing s)
    {
        if (s.Cycle.Phase is Phase.Plenary)
        {
            yield break;
        }

        if (s.Cycle.Phase is Phase.Preparation)
        {
            yield return Item(s, Place.ToDo, $"Lanjutkan persiapan siklus {s.Year}.", Links.CyclePreparation(s.Year), Preparing(s.Progress.ObstaclesToAdvance(s.Cycle)));
            yield break;
        }

        if (s.Cycle.Phase is Phase.Submission)
        {
            var filed = s.CountActions(s.WithActions, SubmissionState.Submitted) + s.CountActions(s.WithActions, SubmissionState.Verified);
            yield return Item(s, Place.Waiting, $"{filed} dari {s.WithActions.Count * s.Cycle.Rules.CountedActions.Count()} aksi sudah diajukan kabupaten/kota.", Links.Submissions(s.Year));
        }

        if (s.Cycle.Phase is Phase.Verification)
        {
            var unverified = s.CountActions(s.WithActions, SubmissionState.Submitted);
            if (unverified > 0)
            {
                yield return Item(s, Place.Waiting, $"{unverified} aksi menunggu pemeriksaan tim teknis.", Links.Submissions(s.Year));
            }
        }

        var next = PhaseNames.Of(s.Cycle.Phase + 1);
        var obstacles = s.Progress.ObstaclesToAdvance(s.Cycle);
        yield return obstacles.Count == 0
            ? Item(s, Place.ToDo, $"Majukan siklus ke tahap {next} bila tahap {s.Cycle.PhaseName} sudah selesai.", Links.CyclePhase(s.Year))
            : Item(s, Place.Waiting, $"Tahap {next} menunggu {obstacles.Count} hal.", Links.CyclePhase(s.Year), Named(obstacles));
    }

    private static string Preparing(IReadOnlyList<string> obstacles) =>
        obstacles.Count == 0 ? "Tidak ada yang kurang: pengajuan dapat dibuka." : $"Sebelum pengajuan dibuka: {Named(obstacles)}";

    private static string Named(IReadOnlyList<string> obstacles) =>
        string.Join(" ", obstacles.Take(NamedObstacles)) + (obstacles.Count > NamedObstacles ? $" Dan {obstacles.Count - NamedObstacles} lagi." : "");

    private static IEnumerable<HomeItem> Result(Standing s)
    {
        if (s.Cycle.Phase is not Phase.Plenary)
        {
            yield break;
        }

        yield return s.Result?.State switch
        {
            ResultState.Frozen => Item(s, Place.ToDo, "Catat nomor dan tanggal keputusan gubernur.", Links.ResultDecree(s.Year), "Hasil sudah dibekukan."),
            ResultState.Decreed => Item(s, Place.ToDo, "Minta pengumuman hasil.", Links.Results(s.Year), "Orang kedua menyetujuinya."),
            ResultState.PublicationRequested when s.Result.RequestedBy == s.User.Id => Item(s, Place.Waiting, "Pengumuman hasil menunggu persetujuan orang kedua.", Links.Results(s.Year)),
            ResultState.PublicationRequested => Item(s, Place.ToDo, "Setujui pengumuman hasil yang diminta rekan Anda.", Links.ResultPublication(s.Year)),
            _ => Item(s, Place.ToDo, "Bekukan hasil setelah pleno selesai.", Links.Results(s.Year), "Ketua tim penilai dapat menetapkan nilai pleno sampai hasil dibekukan."),
        };
    }

    private static HomeItem Item(Standing s, Place place, string text, string url, string? about = null) => new(place, s.Year, Role.ProvinceAdmin, text, url, about);
}
