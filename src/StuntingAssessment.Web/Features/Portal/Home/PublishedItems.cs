using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Portal.Home;

/// <summary>A published cycle: done, unless a new version is prepared or a withdrawal waits for the second person.</summary>
internal static class PublishedItems
{
    public static IEnumerable<HomeItem> Of(Standing s) =>
        Withdrawal(s).Concat(s.Cycle.IsCorrecting ? Correction(s) : []).Append(new HomeItem(
            Place.Done,
            s.Year,
            null,
            s.Cycle.HasResultInForce ? $"Hasil penilaian {s.Year} sudah diumumkan." : $"Hasil penilaian {s.Year} sudah ditarik.",
            Links.PublicRanking(s.Year)));

    private static IEnumerable<HomeItem> Withdrawal(Standing s)
    {
        if (s.Published?.WithdrawalRequestedBy is not { } asked || RoleOf(s) is not { } role)
        {
            yield break;
        }

        yield return asked == s.User.Id
            ? new HomeItem(Place.Waiting, s.Year, role, "Penarikan hasil menunggu persetujuan orang kedua.", Links.Results(s.Year))
            : new HomeItem(Place.ToDo, s.Year, role, "Periksa penarikan hasil yang diminta.", Links.ResultWithdrawal(s.Year), "Hasil tetap diumumkan sampai orang kedua menyetujui.");
    }

    private static IEnumerable<HomeItem> Correction(Standing s)
    {
        var edition = s.Result!.Edition + (s.Cycle.IsFrozen ? 0 : 1);
        return Admin(s, edition).Concat(Corrected(s, edition)).Concat(Chair(s, edition));
    }

    private static IEnumerable<HomeItem> Admin(Standing s, int edition)
    {
        if (s.User.Has(Permission.ManageResults, s.Cycle))
        {
            yield return s.Result?.State switch
            {
                ResultState.Frozen => new HomeItem(Place.ToDo, s.Year, Role.ProvinceAdmin, $"Catat keputusan gubernur untuk versi {edition}.", Links.ResultDecree(s.Year), "Versi baru sudah dibekukan."),
                ResultState.Decreed => new HomeItem(Place.ToDo, s.Year, Role.ProvinceAdmin, $"Minta pengumuman versi {edition}.", Links.Results(s.Year), "Orang kedua menyetujuinya."),
                ResultState.PublicationRequested => Confirmation(s, Role.ProvinceAdmin, edition),
                _ => new HomeItem(Place.ToDo, s.Year, Role.ProvinceAdmin, $"Selesaikan versi {edition} dari hasil, lalu bekukan.", Links.Results(s.Year), s.Cycle.Correction!.Reason),
            };
        }
    }

    private static IEnumerable<HomeItem> Corrected(Standing s, int edition)
    {
        if (s.User.Has(Permission.VerifySubmissions, s.Cycle) && s.May(Act.Verify))
        {
            yield return new HomeItem(Place.ToDo, s.Year, Role.Verifier, $"Betulkan tingkat kriteria untuk versi {edition}, bila diperlukan.", Links.VerificationQueue(s.Year), s.Cycle.Correction!.Reason);
        }

        foreach (var regency in s.May(Act.Score) ? s.RegenciesFor(Permission.ScoreRegencies).Where(r => s.Progress.Sheet(s.Cycle, r.Code, s.User.Id) is SheetState.Draft) : [])
        {
            yield return new HomeItem(Place.ToDo, s.Year, Role.Panelist, $"Perbaiki dan ajukan lagi lembar nilai {regency.Name}.", Links.Sheet(s.Year, regency.Code), "Dibuka kembali oleh ketua untuk versi baru.");
        }
    }

    private static IEnumerable<HomeItem> Chair(Standing s, int edition)
    {
        if (!s.User.Has(Permission.DecidePlenary, s.Cycle))
        {
            yield break;
        }

        if (s.Result is { State: ResultState.PublicationRequested })
        {
            yield return Confirmation(s, Role.Chair, edition);
        }
        else if (s.May(Act.Moderate))
        {
            yield return new HomeItem(Place.ToDo, s.Year, Role.Chair, $"Tinjau nilai untuk versi {edition}: buka lembar, moderasi, atau urutkan yang seri bila diperlukan.", Links.Ranking(s.Year), s.Cycle.Correction!.Reason);
        }
    }

    private static HomeItem Confirmation(Standing s, Role role, int edition) => s.Result!.RequestedBy == s.User.Id
        ? new HomeItem(Place.Waiting, s.Year, role, $"Pengumuman versi {edition} menunggu persetujuan orang kedua.", Links.Results(s.Year))
        : new HomeItem(Place.ToDo, s.Year, role, $"Setujui pengumuman versi {edition}.", Links.ResultPublication(s.Year), "Orang kedua harus menyetujui.");

    /// <summary>In which role the person may take part in a withdrawal.</summary>
    private static Role? RoleOf(Standing s) =>
        s.User.Has(Permission.ManageResults, s.Cycle) ? Role.ProvinceAdmin
        : s.User.Has(Permission.ConfirmPublication, s.Cycle) ? Role.Chair
        : null;
}
