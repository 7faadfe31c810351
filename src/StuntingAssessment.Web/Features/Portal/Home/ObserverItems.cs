using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.Portal.Home;

/// <summary>How things stand, as counts: an observer acts on nothing.</summary>
internal static class ObserverItems
{
    public static IEnumerable<HomeItem> Of(Standing s)
    {
        var all = s.WithActions.Count * s.Cycle.Rules.CountedActions.Count();
        var verified = s.CountActions(s.WithActions, SubmissionState.Verified);
        var filed = verified + s.CountActions(s.WithActions, SubmissionState.Submitted);
        yield return Item(s, filed == all ? Place.Done : Place.Waiting, $"{filed} dari {all} aksi sudah diajukan.", Links.Submissions(s.Year), $"{verified} di antaranya sudah diverifikasi.");
        if (s.Cycle.Phase is Phase.Presentation or Phase.Plenary)
        {
            var expected = s.Assessed.Sum(r => s.Progress.SheetsExpected(s.Cycle, r.Code));
            var submitted = s.Assessed.Sum(r => s.Progress.SheetsSubmitted(s.Cycle, r.Code));
            yield return Item(s, submitted == expected ? Place.Done : Place.Waiting, $"{submitted} dari {expected} lembar nilai sudah diajukan.", Links.Sheets(s.Year));
        }

        if (s.Cycle.Phase is Phase.Plenary)
        {
            yield return Item(s, Place.Waiting, s.Cycle.IsFrozen ? "Hasil dibekukan dan belum diumumkan." : "Pleno sedang berjalan; hasil belum dibekukan.", Links.Ranking(s.Year));
        }
    }

    private static HomeItem Item(Standing s, Place place, string text, string url, string? about = null) => new(place, s.Year, Role.Observer, text, url, about);
}
