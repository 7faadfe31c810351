using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Features.Regions.Lists;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Platform.Security;

/// <summary>A cycle in which every address of the portal leads to something of Bulungan, and whoever asks for it.</summary>
public sealed class CrawlStage : IAsyncLifetime
{
    public const string MissingId = "00000000-0000-7000-8000-00000000dead";

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    public sealed record Address(string Method, RoutePatternText Pattern, Permission? Permission)
    {
        public bool IsReading => Method is "GET" or "HEAD";

        public override string ToString() => $"{Method} {Pattern.Text}";
    }

    public sealed record RoutePatternText(string Text, IReadOnlyList<string> Parameters);

    public PortalFixture Portal { get; } = new();

    /// <summary>By the names of the addresses' parts.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        await Portal.World.BeginAsync(Phase.Submission);
        var stored = await Portal.WithAsync(services => services.GetRequiredService<FileStore>().SaveAsync(
            new MemoryStream("%PDF-1.4\n%%EOF\n"u8.ToArray()), UploadLimits.Evidence, CancellationToken.None));
        var file = Guid.Empty;
        var evidence = Guid.Empty;
        await Portal.World.SubmissionAsync(World.Bulungan, 1, World.Coordinator(World.Bulungan), (s, cycle, stamp) =>
        {
            (evidence, file) = (Portal.World.NewId(), Portal.World.NewId());
            s.AddFile(cycle, evidence, file, "1.b", "Laporan", stored.Named("laporan.pdf"), false, stamp);
        });
        await Portal.World.MoveToAsync(Phase.Presentation);
        await Portal.World.DeclaredAsync(World.Panelist2, World.Malinau, hasConflict: true);
        var sheet = await Portal.World.SheetAsync(World.Panelist2, World.Bulungan, 0.8m);
        var person = await Portal.World.IdOfAsync(World.Panelist3);
        var region = await Portal.ReadAsync(db => db.Regions.Where(r => r.Code == World.Bulungan).Select(r => r.Id).SingleAsync());
        var (agency, head, upload) = (Guid.Empty, Portal.World.NewId(), Portal.World.NewId());
        await Portal.WithDbAsync(async db =>
        {
            var office = await db.Agencies.FirstAsync(a => a.RegionId == region);
            agency = office.Id;
            office.Appoint(new AgencyHead(head, "Kepala", "Contoh", null, null, new DateOnly(2024, 1, 1), null, false));
            db.RegionListUploads.Add(new RegionListUpload { Id = upload, At = Portal.Clock.Now.UtcDateTime, FileName = "daftar.csv", Sha256 = new string('0', 64), Content = [], Year = 2024 });
            await db.SaveChangesAsync();
        });
        var batch = Portal.World.NewId();
        var mail = Portal.World.NewId();
        await Portal.WithDbAsync(async db =>
        {
            db.MailBatches.Add(new MailBatch { Id = batch, Title = "Undangan", CreatedAt = Portal.Clock.Now.UtcDateTime });
            db.OutboxMails.Add(new OutboxMail { Id = mail, BatchId = batch, ToAddress = "x@contoh.invalid", Subject = "Undangan", Why = "uji", MessageId = "<uji>", CreatedAt = Portal.Clock.Now.UtcDateTime, NextTryAt = Portal.Clock.Now.UtcDateTime });
            await db.SaveChangesAsync();
        });
        var ansit = await AnsitAsync(stored.Hash);
        foreach (var (name, value) in new (string, string)[]
        {
            ("office", ansit.Office.ToString()), ("place", ansit.Place.ToString()), ("measure", "E17"), ("entry", ansit.Entry.ToString()), ("book", ansit.Book.ToString()),
            ("region", region.ToString()), ("agency", agency.ToString()), ("head", head.ToString()), ("upload", upload.ToString()),
            ("batch", batch.ToString()), ("mail", mail.ToString()),
            ("year", "2024"), ("reviewYear", "2024"), ("regency", World.Bulungan), ("actionNo", "1"), ("evidence", evidence.ToString()), ("file", file.ToString()),
            ("sheet", sheet.ToString()), ("person", person.ToString()), ("requirement", "1.b"), ("criterion", "1.1"),
            ("component", "PRES"), ("rank", "1"), ("status", "404"), ("edition", "1"), ("token", "tidak-ada"), ("signatory", "sekda"), ("award", "JUARA1"), ("indicator", "E11"), ("population", "BUMIL"), ("measure", "BUMIL"), ("kind", "undangan"), ("guide", "admin"), ("name", "panelis-lembar"), ("paper", (await PaperAsync(stored.Hash)).ToString()),
            ("session", MissingId),
            ("assignment", (await Portal.ReadAsync(db => db.Assignments.Where(a => a.PersonId == person).Select(a => a.Id).FirstAsync())).ToString()),
        })
        {
            values[name] = value;
        }
    }

    public Task DisposeAsync() => Portal.DisposeAsync();

    public static bool Has(string email, Permission permission) =>
        World.OneOfEach.Where(p => p.Value == email).Any(p => Permissions.Has(p.Key, permission))
        || (email == World.Chair && Permissions.Has(StuntingAssessment.Domain.People.Role.Panelist, permission));

    public IReadOnlyList<Address> Addresses() =>
    [
        .. Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is { ControllerName: not "Errors" })
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new Address(
                method,
                new RoutePatternText(e.RoutePattern.RawText!, [.. e.RoutePattern.Parameters.Select(p => p.Name)]),
                e.Metadata.GetMetadata<IAllowAnonymous>() is not null ? null : Enum.Parse<Permission>(e.Metadata.OfType<AuthorizeAttribute>().Last(a => a.Policy is not null).Policy!)))),
    ];

    public static string UrlOf(Address address, IReadOnlyDictionary<string, string> asked) =>
        "/" + System.Text.RegularExpressions.Regex.Replace(address.Pattern.Text, @"\{\*?(\w+)[^}]*\}", m =>
            asked.TryGetValue(m.Groups[1].Value, out var value) ? value : throw new InvalidOperationException($"The crawl knows no value for {m.Value} in {address}."));

    public Dictionary<string, string> With(string name, string value) => new(values, StringComparer.OrdinalIgnoreCase) { [name] = value };

    /// <summary>The health office of Bulungan, a village of it, a batch and a workbook that nobody has taken.</summary>
    private async Task<(Guid Office, Guid Place, Guid Entry, Guid Book)> AnsitAsync(string file)
    {
        var found = (Office: Guid.Empty, Place: Guid.Empty, Entry: Portal.World.NewId(), Book: Portal.World.NewId());
        await Portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024);
            found.Office = (await db.OwnerMapAsync(cycle, World.Bulungan, CancellationToken.None)).Offices.Single(o => o.Codes.Contains("DINKES")).Id;
            found.Place = (await db.AnsitRegencyAsync(cycle.ActivityYear, World.Bulungan, CancellationToken.None))!.Places[1].Id;
            var at = Portal.Clock.Now.UtcDateTime;
            var facts = new AnsitBatchFacts(cycle.Id, World.Bulungan, cycle.ActivityYear, CellWay.Workbook, found.Office, "Dinas Kesehatan", "isian.xlsx", null, at);
            db.AnsitBatches.Add(AnsitBatch.Take(found.Entry, facts, new WrittenCells(0, new string('0', 64))));
            db.AnsitUploads.Add(new AnsitUpload { Id = found.Book, CycleId = cycle.Id, RegencyCode = World.Bulungan, AgencyId = found.Office, FileName = "isian.xlsx", Sha256 = file, At = at });
            await db.SaveChangesAsync();
        });
        return found;
    }

    private async Task<Guid> PaperAsync(string pdf)
    {
        var id = Portal.World.NewId();
        await Portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024);
            var issuer = await db.Issuers.AsNoTracking().SingleAsync();
            var facts = new PaperFacts(PaperKind.Invitation, null, "Undangan", "Daftar terlampir", "1/UND/2024", new DateOnly(2024, 4, 26), "{}", new string('0', 64));
            db.IssuedPapers.Add(IssuedPaper.Issue(
                id, cycle, issuer, null, facts, new PaperFile(pdf, 1, 1, 1), new string('t', IssuedPaper.TokenMinLength), new NumberRegister(new NumberPattern("{nomor}/UND/2024"), 2024, []), new Stamp(Guid.Empty, Portal.Clock.Now.UtcDateTime)));
            await db.SaveChangesAsync();
        });
        return id;
    }
}
