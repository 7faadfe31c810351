using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Data.Ansit;
using StuntingAssessment.Web.Files;
using StuntingAssessment.Web.Security;
using StuntingAssessment.Web.Tests.Support;

namespace StuntingAssessment.Web.Tests.Security;

/// <summary>
/// Asks every address as every role with an own, a foreign, an unpublished and a missing thing. The three refusals: signed out to the sign-in page,
/// without the permission 403, outside the scope 404 with the body of what does not exist; and nothing ever answers 500.
/// </summary>
public sealed class CrawlTests : IAsyncLifetime
{
    private const string MissingId = "00000000-0000-7000-8000-00000000dead";

    private readonly PortalFixture portal = new();
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    private sealed record Address(string Method, RoutePatternText Pattern, Permission? Permission)
    {
        public override string ToString() => $"{Method} {Pattern.Text}";
    }

    private sealed record RoutePatternText(string Text, IReadOnlyList<string> Parameters);

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync(Phase.Submission);
        var stored = await portal.WithAsync(services => services.GetRequiredService<FileStore>().SaveAsync(
            new MemoryStream("%PDF-1.4\n%%EOF\n"u8.ToArray()), UploadLimits.Evidence, CancellationToken.None));
        var file = Guid.Empty;
        var evidence = Guid.Empty;
        await portal.World.SubmissionAsync(World.Bulungan, 1, World.Coordinator(World.Bulungan), (s, cycle, stamp) =>
        {
            (evidence, file) = (portal.World.NewId(), portal.World.NewId());
            s.AddFile(cycle, evidence, file, "1.b", "Laporan", stored.Named("laporan.pdf"), false, stamp);
        });
        await portal.World.MoveToAsync(Phase.Presentation);
        await portal.World.DeclaredAsync(World.Panelist2, World.Malinau, hasConflict: true);
        var sheet = await portal.World.SheetAsync(World.Panelist2, World.Bulungan, 0.8m);
        var person = await portal.World.IdOfAsync(World.Panelist3);
        var region = await portal.ReadAsync(db => db.Regions.Where(r => r.Code == World.Bulungan).Select(r => r.Id).SingleAsync());
        var (agency, head, upload) = (Guid.Empty, portal.World.NewId(), portal.World.NewId());
        await portal.WithDbAsync(async db =>
        {
            var office = await db.Agencies.FirstAsync(a => a.RegionId == region);
            agency = office.Id;
            office.Appoint(new AgencyHead(head, "Kepala", "Contoh", null, null, new DateOnly(2024, 1, 1), null, false));
            db.RegionListUploads.Add(new RegionListUpload { Id = upload, At = portal.Clock.Now.UtcDateTime, FileName = "daftar.csv", Sha256 = new string('0', 64), Content = [], Year = 2024 });
            await db.SaveChangesAsync();
        });
        var batch = portal.World.NewId();
        var mail = portal.World.NewId();
        await portal.WithDbAsync(async db =>
        {
            db.MailBatches.Add(new MailBatch { Id = batch, Title = "Undangan", CreatedAt = portal.Clock.Now.UtcDateTime });
            db.OutboxMails.Add(new OutboxMail { Id = mail, BatchId = batch, ToAddress = "x@contoh.invalid", Subject = "Undangan", Why = "uji", MessageId = "<uji>", CreatedAt = portal.Clock.Now.UtcDateTime, NextTryAt = portal.Clock.Now.UtcDateTime });
            await db.SaveChangesAsync();
        });
        var ansit = await AnsitAsync(stored.Hash);
        foreach (var (name, value) in new (string, string)[]
        {
            ("office", ansit.Office.ToString()), ("place", ansit.Place.ToString()), ("measure", "E17"), ("entry", ansit.Entry.ToString()), ("book", ansit.Book.ToString()),
            ("region", region.ToString()), ("agency", agency.ToString()), ("head", head.ToString()), ("upload", upload.ToString()),
            ("batch", batch.ToString()), ("mail", mail.ToString()),
            ("year", "2024"), ("reviewYear", "2024"), ("regency", World.Bulungan), ("actionNo", "1"), ("evidence", evidence.ToString()), ("file", file.ToString()),
            ("sheet", sheet.ToString()), ("person", person.ToString()), ("requirement", "1.b"), ("criterion", "1.1"), ("code", "1.1"),
            ("component", "PRES"), ("rank", "1"), ("status", "404"), ("edition", "1"), ("token", "tidak-ada"), ("signatory", "sekda"), ("award", "JUARA1"), ("indicator", "E11"), ("population", "BUMIL"), ("measure", "BUMIL"), ("kind", "undangan"), ("guide", "admin"), ("name", "panelis-lembar"), ("paper", (await PaperAsync(stored.Hash)).ToString()),
            ("session", MissingId),
            ("assignment", (await portal.ReadAsync(db => db.Assignments.Where(a => a.PersonId == person).Select(a => a.Id).FirstAsync())).ToString()),
        })
        {
            values[name] = value;
        }
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Every_address_refuses_everybody_in_the_right_way()
    {
        var addresses = Addresses();
        addresses.Should().HaveCountGreaterThan(60);
        var faults = new List<string>();

        using var nobody = portal.Anonymous();
        foreach (var address in addresses)
        {
            var answer = await AskAsync(nobody, address, values);
            if (address.Permission is not null && answer.Status is not HttpStatusCode.Unauthorized && answer.Location?.StartsWith("/masuk", StringComparison.Ordinal) != true)
            {
                faults.Add($"signed out, {address}: {answer.Status}");
            }

            if (address.Permission is null && address.Pattern.Parameters.Contains("year") && answer.Status is not HttpStatusCode.NotFound)
            {
                faults.Add($"signed out, unpublished, {address}: {answer.Status}");
            }

            if (answer.Status is HttpStatusCode.InternalServerError)
            {
                faults.Add($"signed out, {address}: 500");
            }
        }

        foreach (var email in World.OneOfEach.Values)
        {
            using var browser = await portal.SignInAsAsync(email);
            foreach (var address in addresses.Where(a => a.Permission is not null))
            {
                faults.AddRange(await AsOneRoleAsync(browser, email, address));
            }
        }

        faults.Should().BeEmpty();
    }

    [Fact]
    public async Task A_foreign_thing_has_the_body_of_a_missing_one()
    {
        using var browser = await portal.SignInAsAsync(World.Coordinator(World.Nunukan));

        var foreign = await browser.GetAsync($"/berkas/{values["file"]}");
        var missing = await browser.GetAsync($"/berkas/{MissingId}");

        foreign.Status.Should().Be(HttpStatusCode.NotFound);
        WithoutReference(foreign).Should().Be(WithoutReference(missing));
    }

    /// <summary>The health office of Bulungan, a village of it, a batch and a workbook that nobody has taken.</summary>
    private async Task<(Guid Office, Guid Place, Guid Entry, Guid Book)> AnsitAsync(string file)
    {
        var found = (Office: Guid.Empty, Place: Guid.Empty, Entry: portal.World.NewId(), Book: portal.World.NewId());
        await portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024);
            found.Office = (await db.OwnerMapAsync(cycle, World.Bulungan, CancellationToken.None)).Offices.Single(o => o.Codes.Contains("DINKES")).Id;
            found.Place = (await db.AnsitRegencyAsync(cycle.ActivityYear, World.Bulungan, CancellationToken.None))!.Places[1].Id;
            var at = portal.Clock.Now.UtcDateTime;
            var facts = new AnsitBatchFacts(cycle.Id, World.Bulungan, cycle.ActivityYear, CellWay.Workbook, found.Office, "Dinas Kesehatan", "isian.xlsx", null, at);
            db.AnsitBatches.Add(AnsitBatch.Take(found.Entry, facts, new WrittenCells(0, new string('0', 64))));
            db.AnsitUploads.Add(new AnsitUpload { Id = found.Book, CycleId = cycle.Id, RegencyCode = World.Bulungan, AgencyId = found.Office, FileName = "isian.xlsx", Sha256 = file, At = at });
            await db.SaveChangesAsync();
        });
        return found;
    }

    private async Task<Guid> PaperAsync(string pdf)
    {
        var id = portal.World.NewId();
        await portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024);
            var issuer = await db.Issuers.AsNoTracking().SingleAsync();
            var facts = new PaperFacts(PaperKind.Invitation, null, "Undangan", "Daftar terlampir", "1/UND/2024", new DateOnly(2024, 4, 26), "{}", new string('0', 64));
            db.IssuedPapers.Add(IssuedPaper.Issue(
                id, cycle, issuer, null, facts, new PaperFile(pdf, 1, 1, 1), new string('t', IssuedPaper.TokenMinLength), new NumberRegister(new NumberPattern("{nomor}/UND/2024"), 2024, []), new Stamp(Guid.Empty, portal.Clock.Now.UtcDateTime)));
            await db.SaveChangesAsync();
        });
        return id;
    }

    private async Task<List<string>> AsOneRoleAsync(Browser browser, string email, Address address)
    {
        var faults = new List<string>();
        async Task ExpectAsync(string what, IReadOnlyDictionary<string, string> asked, params HttpStatusCode[] expected)
        {
            var answer = await AskAsync(browser, address, asked);
            if (expected.Length == 0 ? answer.Status is HttpStatusCode.InternalServerError or HttpStatusCode.Forbidden : !expected.Contains(answer.Status))
            {
                faults.Add($"{email}, {what}, {address}: {(int)answer.Status}");
            }
        }

        var has = Has(email, address.Permission!.Value);
        if (!has)
        {
            await ExpectAsync("without permission", values, HttpStatusCode.Forbidden);
            foreach (var parameter in address.Pattern.Parameters.Where(IsLookedUp))
            {
                await ExpectAsync($"without permission, missing {parameter}", Missing(parameter), HttpStatusCode.Forbidden);
            }

            return faults;
        }

        await ExpectAsync("own", values);
        foreach (var parameter in address.Pattern.Parameters.Where(IsLookedUp))
        {
            await ExpectAsync($"missing {parameter}", Missing(parameter), HttpStatusCode.NotFound);
        }

        if (address.Pattern.Parameters.Contains("regency"))
        {
            if (email == World.Coordinator(World.Bulungan))
            {
                await ExpectAsync("foreign regency", With("regency", World.Nunukan), HttpStatusCode.NotFound);
            }

            if (email == World.Panelist2 && address.Permission is not Permission.DeclareConflicts)
            {
                await ExpectAsync("regency in conflict", With("regency", World.Malinau), HttpStatusCode.NotFound);
            }
        }

        return faults;
    }

    private static bool Has(string email, Permission permission) =>
        World.OneOfEach.Where(p => p.Value == email).Any(p => Permissions.Has(p.Key, permission))
        || (email == World.Chair && Permissions.Has(StuntingAssessment.Domain.People.Role.Panelist, permission));

    private List<Address> Addresses() =>
    [
        .. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is { ControllerName: not "Errors" })
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new Address(
                method,
                new RoutePatternText(e.RoutePattern.RawText!, [.. e.RoutePattern.Parameters.Select(p => p.Name)]),
                e.Metadata.GetMetadata<IAllowAnonymous>() is not null ? null : Enum.Parse<Permission>(e.Metadata.OfType<AuthorizeAttribute>().Last(a => a.Policy is not null).Policy!)))),
    ];

    private static async Task<Page> AskAsync(Browser browser, Address address, IReadOnlyDictionary<string, string> asked)
    {
        var url = "/" + System.Text.RegularExpressions.Regex.Replace(address.Pattern.Text, @"\{\*?(\w+)[^}]*\}", m =>
            asked.TryGetValue(m.Groups[1].Value, out var value) ? value : throw new InvalidOperationException($"The crawl knows no value for {m.Value} in {address}."));
        return await browser.SendAsync(new HttpMethod(address.Method), url, address.Method is "GET" or "HEAD" ? null : new FormUrlEncodedContent([]));
    }

    private Dictionary<string, string> With(string name, string value) => new(values, StringComparer.OrdinalIgnoreCase) { [name] = value };

    /// <summary>What the scope looks up by itself, before anything else of the request is looked at.</summary>
    private static bool IsLookedUp(string parameter) => parameter is "year" or "regency" or "actionNo" || RouteThings.Known.ContainsKey(parameter);

    private Dictionary<string, string> Missing(string parameter) =>
        With(parameter, parameter switch { "year" => "1999", "regency" => "65.99", "actionNo" => "77", _ => MissingId });

    private static string WithoutReference(Page page) => System.Text.RegularExpressions.Regex.Replace(page.Body, @"<code>.*?</code>|nonce=""[^""]*""|value=""CfDJ[^""]*""", "");
}
