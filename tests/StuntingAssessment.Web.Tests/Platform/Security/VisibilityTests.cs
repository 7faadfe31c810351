using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Platform.Security;

/// <summary>
/// The crown jewels, everywhere: a cycle whose notes, letters, reasons and totals are words found nowhere else, every address that can be read as
/// everybody, with searches, exports and refused forms; and for each such word who may read it at that moment. A page that is added is walked by itself.
/// </summary>
public sealed partial class VisibilityTests : IAsyncLifetime
{
    private static readonly string[] Walked = [World.Bulungan, World.Malinau, World.Nunukan];

    private readonly PortalFixture portal = new();
    private readonly List<string> faults = [];
    private readonly HashSet<string> seen = [];
    private Dictionary<string, string> values = [];
    private string[] totals = [];
    private IReadOnlyList<string> panel = [];

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("paparan")]
    [InlineData("pleno")]
    [InlineData("diumumkan")]
    [InlineData("versi baru")]
    [InlineData("ditarik")]
    public async Task Nobody_reads_what_is_not_theirs(string stage)
    {
        await BeginAsync(stage);
        using (var nobody = portal.Anonymous())
        {
            await WalkAsync(nobody, "", stage);
        }

        foreach (var email in World.OneOfEach.Values.Concat([World.Panelist3, World.Coordinator(World.Nunukan)]))
        {
            using var browser = await portal.SignInAsAsync(email);
            await WalkAsync(browser, email, stage);
        }

        faults.Should().BeEmpty();
        // A walk that meets nothing proves nothing: each kind of word was read by somebody who may.
        seen.Should().Contain(stage is "ditarik" ? ["catatan", "nilai", "bukti"] : ["catatan", "nilai", "bukti", "total"]);
    }

    private async Task BeginAsync(string stage)
    {
        await portal.StartFromAsync("with words of its own", async p => await new Words(p).WriteAsync());
        if (stage is not "paparan")
        {
            await portal.World.MoveToAsync(Phase.Plenary);
            await portal.DecideAsync((plenary, cycle, stamp) => plenary.Moderate(cycle, World.Nunukan, "PRES", 81.37m, Words.Reason, stamp));
        }

        if (stage is "diumumkan" or "versi baru" or "ditarik")
        {
            await portal.PublishedAsync();
        }

        if (stage is "versi baru")
        {
            await portal.CorrectingAsync();
            await portal.World.SubmissionAsync(World.Nunukan, 1, World.Verifier, (s, cycle, stamp) => s.SetGrade(cycle, "1.1", "D", Words.Corrected, stamp));
            await portal.DecideAsync((plenary, cycle, stamp) => plenary.Moderate(cycle, World.Nunukan, "PRES", 22.22m, Words.Corrected, stamp));
        }

        if (stage is "ditarik")
        {
            await portal.WithdrawnAsync();
        }

        await ReadTheWorldAsync();
    }

    private async Task ReadTheWorldAsync()
    {
        var cycle = await portal.World.CycleAsync();
        var ranking = await portal.ReadAsync(db => LiveRanking.LoadAsync(db, cycle, new DateOnly(2024, 5, 2), partialPanels: true, default));
        // Of a correction only what it changes is secret; the other totals are those that were published.
        totals = [.. ranking.Standings.InOrder.Where(s => s.Total is not null && (!cycle.IsCorrecting || s.Code == World.Nunukan)).SelectMany(s => new[] { IndonesianNumber.Format(s.Total!.Value, 2), $",{s.Total.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)}," })];
        panel = await portal.ReadAsync(db => db.Users.Where(u => u.Email!.StartsWith("panelis")).Select(u => u.Name).ToListAsync());
        var panelist = await portal.World.IdOfAsync(World.Panelist3);
        values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["year"] = "2024",
            ["actionNo"] = "1",
            ["requirement"] = "1.b",
            ["criterion"] = "1.1",
            ["code"] = "1.1",
            ["component"] = "PRES",
            ["rank"] = "1",
            ["edition"] = "1",
            ["person"] = panelist.ToString(),
            ["sheet"] = (await portal.ReadAsync(db => db.ScoreSheets.Where(s => s.PanelistId == panelist && s.RegencyCode == World.Nunukan).Select(s => s.Id).FirstAsync())).ToString(),
            ["evidence"] = (await portal.ReadAsync(db => db.Submissions.Where(s => s.RegencyCode == World.Nunukan && s.ActionNo == 1).SelectMany(s => s.Evidence).Select(e => e.Id).FirstAsync())).ToString(),
        };
    }

    private async Task WalkAsync(Browser browser, string who, string stage)
    {
        foreach (var url in Addresses())
        {
            using var answer = await browser.Client.GetAsync(new Uri(url, UriKind.Relative));
            foreach (var (part, body) in await BodiesAsync(answer))
            {
                Judge(who, stage, url + part, body);
            }
        }

        foreach (var (url, fields) in Refused())
        {
            var page = await browser.GetAsync(url);
            if (page.AntiforgeryToken is { } token)
            {
                var answer = await browser.PostAsync(url, [.. fields, ("Version", Guid.Empty.ToString()), ("__RequestVerificationToken", token)]);
                Judge(who, stage, "POST " + url, answer.Body);
            }
        }

        if (who == World.Admin1)
        {
            await ExportAsync(browser, who, stage);
        }
    }

    /// <summary>Every address that is read, in every walked regency, and its searches. A PDF is printed from the preview that is walked.</summary>
    private List<string> Addresses()
    {
        var patterns = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is { ControllerName: not ("Errors" or "StyleGuide" or "SignOuts") })
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(p => !p.EndsWith(".pdf", StringComparison.Ordinal)).Distinct().ToList();
        patterns.Should().HaveCountGreaterThan(60);
        return
        [
            .. from pattern in patterns
               from regency in pattern.Contains("{regency}", StringComparison.Ordinal) ? Walked : [World.Bulungan]
               let url = Parameter().Replace(pattern, m => m.Groups[1].Value is "regency" ? regency : values.GetValueOrDefault(m.Groups[1].Value, "00000000-0000-7000-8000-00000000dead"))
               from search in pattern.Contains('{', StringComparison.Ordinal) && !pattern.EndsWith("}/jejak", StringComparison.Ordinal) ? [""] : new[] { "", "?cari=CATATAN&kata=CATATAN&q=CATATAN&teks=CATATAN&urut=-nilai" }
               select url + search,
        ];
    }

    private static (string Url, (string, string)[] Fields)[] Refused() =>
    [
        (Links.Moderation(2024, World.Nunukan, "PRES"), [("Value", "900"), ("Reason", "uji")]),
        (Links.Sheet(2024, World.Bulungan), [("Scores[P.1]", "banyak")]),
        (Links.ResultFreeze(2024), []),
        (Links.ResultCorrection(2024), []),
        (Links.ResultWithdrawalRequest(2024), []),
        (Links.SubmissionFiling(2024, World.Bulungan, 1), []),
        (Links.SubmissionReturn(2024, World.Nunukan, 1), []),
        (Links.CyclePhase(2024), []),
    ];

    private static async Task<List<(string Part, string Body)>> BodiesAsync(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType is not "application/zip")
        {
            return [("", await answer.Content.ReadAsStringAsync())];
        }

        var bodies = new List<(string, string)>();
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            bodies.Add(("!" + entry.FullName, await reader.ReadToEndAsync()));
        }

        return bodies;
    }

    private async Task ExportAsync(Browser browser, string who, string stage)
    {
        var page = await browser.GetAsync(Links.CycleExport(2024));
        using var answer = await browser.Client.PostAsync(new Uri(Links.CycleExport(2024), UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", page.AntiforgeryToken!)]));
        var bodies = await BodiesAsync(answer);
        bodies.Should().HaveCountGreaterThan(10);
        foreach (var (part, body) in bodies)
        {
            Judge(who, stage, Links.CycleExport(2024) + part, body);
        }
    }

    private void Judge(string who, string stage, string where, string raw)
    {
        var body = System.Net.WebUtility.HtmlDecode(raw);
        foreach (Match note in Note().Matches(body))
        {
            var (owner, regency) = (World.Panelist(int.Parse(note.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)), note.Groups[2].Value);
            Expect("catatan", may: Reader.SeesNote(who, stage, owner, regency), who, where, note.Value);
            if (who != owner && who != World.Chair && panel.Any(name => body.Contains(name, StringComparison.Ordinal)))
            {
                faults.Add($"{stage}, {Name(who)}, {where}: a panellist's name on a page with {note.Value}");
            }
        }

        foreach (Match grade in Grade().Matches(body))
        {
            Expect("nilai", may: Reader.SeesGrade(who, stage, grade.Groups[1].Value), who, where, grade.Value);
        }

        foreach (Match evidence in Evidence().Matches(body))
        {
            Expect("bukti", may: Reader.SeesEvidence(who, evidence.Groups[1].Value), who, where, evidence.Value);
        }

        if (body.Contains(Words.Reason, StringComparison.Ordinal))
        {
            Expect("pleno", may: Reader.SeesRanking(who) || stage is "diumumkan" or "versi baru", who, where, Words.Reason);
        }

        if (body.Contains(Words.Corrected, StringComparison.Ordinal))
        {
            Expect("ralat", may: Reader.SeesRanking(who) || who is World.Verifier or World.Panelist2 or World.Panelist3, who, where, Words.Corrected);
        }

        foreach (var total in totals.Where(t => body.Contains(t, StringComparison.Ordinal)))
        {
            // What is in the making is not what is published; after that everybody reads it.
            Expect("total", may: Reader.SeesRanking(who) || stage is "diumumkan", who, where, $"the total {total}");
        }
    }

    private void Expect(string kind, bool may, string who, string where, string word)
    {
        seen.Add(kind);
        if (!may)
        {
            faults.Add($"{Name(who)}, {where}: {word}");
        }
    }

    private static string Name(string who) => who.Length == 0 ? "nobody" : who;

    [GeneratedRegex(@"\{\*?(\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"CATATAN-P(\d)-(65\.\d\d)")]
    private static partial Regex Note();

    [GeneratedRegex(@"ALASANTINGKAT-(65\.\d\d)")]
    private static partial Regex Grade();

    [GeneratedRegex(@"BUKTI-(65\.\d\d)")]
    private static partial Regex Evidence();

    /// <summary>Who may read what at which moment, once more and by hand: the rules of docs/security.md.</summary>
    private static class Reader
    {
        public static bool SeesRanking(string who) => who is World.Admin1 or World.Observer or World.Chair;

        public static bool SeesNote(string who, string stage, string owner, string regency) =>
            who == owner || SeesRanking(who) || (stage is "diumumkan" or "versi baru" && who == World.Coordinator(regency));

        public static bool SeesGrade(string who, string stage, string regency) => who switch
        {
            "" => false,
            World.Panelist2 => regency != World.Malinau,
            World.Admin1 or World.Observer or World.Chair or World.Verifier or World.Panelist3 => true,
            _ => who == World.Coordinator(regency) && stage is "diumumkan" or "versi baru",
        };

        public static bool SeesEvidence(string who, string regency) => who switch
        {
            "" => false,
            World.Panelist2 => regency != World.Malinau,
            World.Admin1 or World.Observer or World.Chair or World.Verifier or World.Panelist3 => true,
            _ => who == World.Coordinator(regency),
        };
    }

    /// <summary>Three regencies scored in full with words of their own; a conflict of panellist 2 with Malinau; the other two are not assessed.</summary>
    private sealed class Words(PortalFixture portal)
    {
        public const string Reason = "ALASANPLENO-NUNUKAN";
        public const string Corrected = "RALAT-NUNUKAN";

        public async Task WriteAsync()
        {
            await portal.World.BeginAsync(Phase.Submission);
            foreach (var regency in Walked)
            {
                for (var action = 1; action <= 8; action++)
                {
                    await portal.World.SubmissionAsync(regency, action, World.Coordinator(regency), (s, cycle, stamp) =>
                    {
                        foreach (var requirement in cycle.Rules.Action(s.ActionNo).Requirements.Where(r => r.IsEvidence))
                        {
                            s.AddLink(cycle, portal.World.NewId(), requirement.Code, $"BUKTI-{regency}", "https://contoh.invalid/bukti", stamp);
                        }

                        s.Submit(cycle, [], stamp);
                    });
                }
            }

            await portal.World.ChangeCycleAsync(c => c.MarkNotAssessed(World.TanaTidung, "uji"));
            await portal.World.ChangeCycleAsync(c => c.MarkNotAssessed(World.Tarakan, "uji"));
            await portal.World.MoveToAsync(Phase.Verification);
            await GradeAsync();
            await portal.World.MoveToAsync(Phase.Presentation);
            await portal.World.DeclaredAsync(World.Panelist2, World.Malinau, hasConflict: true);
            foreach (var (regency, i) in Walked.Select((r, i) => (r, i)))
            {
                for (var p = 1; p <= 6; p++)
                {
                    if ((p, regency) is not (2, World.Malinau))
                    {
                        await portal.World.SheetAsync(World.Panelist(p), regency, 0.917m - (0.053m * i) - (0.0131m * p), notes: new SheetNotes($"CATATAN-P{p}-{regency}", null, null));
                    }
                }
            }
        }

        private async Task GradeAsync()
        {
            for (var i = 0; i < Walked.Length; i++)
            {
                var regency = Walked[i];
                for (var action = 1; action <= 8; action++)
                {
                    var step = i;
                    await portal.World.SubmissionAsync(regency, action, World.Verifier, (s, cycle, stamp) =>
                    {
                        foreach (var criterion in cycle.Rules.DocumentCriteria.Where(k => k.Action == s.ActionNo))
                        {
                            s.SetGrade(cycle, criterion.Code, criterion.Levels[Math.Min(step, 2)].Letter, $"ALASANTINGKAT-{regency}", stamp);
                        }
                    });
                }
            }
        }
    }
}
