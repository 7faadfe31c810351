using Microsoft.AspNetCore.Mvc.Filters;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>Fills what stands around a page, also one with which a filter answers in the action's place: the person, the way about, the cycle and its phase.</summary>
internal sealed class ChromeFilter(PageChrome chrome, CurrentUser user, CurrentCycle currentCycle, InstallationMark installation) : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not ViewResult)
        {
            return;
        }

        chrome.Demo = installation.IsDemo;
        var path = context.HttpContext.Request.Path.Value ?? "";
        if (!user.IsSignedIn)
        {
            return;
        }

        chrome.Person = new SignedInPerson(user.Name, string.Join(", ", user.Held.Select(h => RoleNames.Of(h.Role) + (h.IsActing ? " (Plt.)" : "")).Distinct()));
        chrome.Viewing = user.ViewedBy is { } viewer ? new ViewingMark(user.Name, viewer.Until) : null;
        var cycle = currentCycle.OrNone;
        if (cycle is not null)
        {
            chrome.Cycle = new CycleMark($"Penilaian {cycle.AssessmentYear}", RoleNames.Capital(PhaseNames.Of(cycle.Phase)), Links.Cycle(cycle.AssessmentYear));
        }

        chrome.Navigation = [.. Items(cycle).Select(i => i with { Current = i.Url == path })];
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private IEnumerable<NavigationItem> Items(AssessmentCycle? cycle)
    {
        yield return new NavigationItem("Beranda", Links.Home);
        yield return new NavigationItem("Siklus", cycle is null ? Links.Cycles : Links.Cycle(cycle.AssessmentYear));
        if (cycle is not null)
        {
            var year = cycle.AssessmentYear;
            foreach (var (permission, text, url) in new[]
            {
                (Permission.ViewSubmissions, "Bukti dukung", Links.Submissions(year)),
                (Permission.ViewAnsit, "Master Ansit", Links.Ansit(year)),
                (Permission.VerifySubmissions, "Pemeriksaan", Links.VerificationQueue(year)),
                (Permission.DeclareConflicts, "Panel", Links.Panel(year)),
                (Permission.ViewSheets, "Lembar nilai", Links.Sheets(year)),
                (Permission.ViewRanking, "Peringkat", Links.Ranking(year)),
                (Permission.ViewPapers, "Naskah", Links.Papers(year)),
            })
            {
                if (user.Has(permission, cycle))
                {
                    yield return new NavigationItem(text, url);
                }
            }
        }

        if (user.Has(Permission.ViewRegions))
        {
            yield return new NavigationItem("Wilayah", Links.Regions);
        }

        if (user.Has(Permission.ManageRegions))
        {
            yield return new NavigationItem("Perangkat daerah", Links.Agencies);
        }

        if (user.Has(Permission.ManagePeople))
        {
            yield return new NavigationItem("Pengguna", Links.People);
        }

        if (user.Has(Permission.ViewAuditTrail))
        {
            yield return new NavigationItem("Jejak audit", Links.AuditTrail);
        }

        if (user.Has(Permission.ManagePortal))
        {
            yield return new NavigationItem("Surel", Links.Mails);
            yield return new NavigationItem("Pengaturan", Links.Settings);
        }
    }
}
