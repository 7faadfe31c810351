using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Tests.Platform.Files;

namespace StuntingAssessment.Web.Tests.Features.Evidence.Files;

public sealed class FilesTests : IAsyncLifetime
{
    private static readonly byte[] Pdf = UploadSamples.Pdf;

    private readonly PortalFixture portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_pdf_is_shown_in_a_sandbox_and_cached_privately()
    {
        await portal.World.BeginAsync(Phase.Submission);
        var (file, _) = await AddAsync(Pdf, "berita acara é.pdf");
        using var browser = await portal.SignInAsAsync(World.Verifier);

        var response = await browser.Client.GetAsync(new Uri($"/berkas/{file}", UriKind.Relative));

        (await response.Content.ReadAsByteArrayAsync()).Should().Equal(Pdf);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/pdf");
        response.Content.Headers.ContentDisposition!.DispositionType.Should().Be("inline");
        response.Content.Headers.ContentDisposition.FileNameStar.Should().Be("berita acara é.pdf");
        Header(response, "Content-Security-Policy").Should().Be("sandbox; frame-ancestors 'self'");
        Header(response, "X-Content-Type-Options").Should().Be("nosniff");
        Header(response, "Cache-Control").Should().Be("no-cache, private");

        using var again = new HttpRequestMessage(HttpMethod.Get, $"/berkas/{file}");
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        (await browser.Client.SendAsync(again)).StatusCode.Should().Be(HttpStatusCode.NotModified);
        using var part = new HttpRequestMessage(HttpMethod.Get, $"/berkas/{file}");
        part.Headers.Range = new RangeHeaderValue(0, 4);
        var partial = await browser.Client.SendAsync(part);
        (partial.StatusCode, await partial.Content.ReadAsStringAsync()).Should().Be((HttpStatusCode.PartialContent, "%PDF-"));
    }

    [Fact]
    public async Task What_a_browser_does_not_show_is_an_attachment()
    {
        await portal.World.BeginAsync(Phase.Submission);
        var (file, _) = await AddAsync(UploadSamples.Word(), "..\\notula\".docx");
        using var browser = await portal.SignInAsAsync(World.Admin1);

        var response = await browser.Client.GetAsync(new Uri($"/berkas/{file}", UriKind.Relative));

        response.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        response.Content.Headers.ContentDisposition.FileNameStar.Should().Be("notula_.docx");
    }

    [Fact]
    public async Task Each_reading_of_a_marked_file_is_in_the_trail_and_whole()
    {
        await portal.World.BeginAsync(Phase.Submission);
        var (marked, submission) = await AddAsync(Pdf, "daftar hadir.pdf", personal: true);
        var (plain, _) = await AddAsync(UploadSamples.Png, "foto.png");
        using var browser = await portal.SignInAsAsync(World.Verifier);

        await browser.GetAsync($"/berkas/{plain}");
        await browser.GetAsync($"/berkas/{marked}");
        using var part = new HttpRequestMessage(HttpMethod.Get, $"/berkas/{marked}");
        part.Headers.Range = new RangeHeaderValue(1, 4);
        (await browser.Client.SendAsync(part)).StatusCode.Should().Be(HttpStatusCode.OK);

        var read = (await portal.TrailAsync()).Where(e => e.Event == nameof(MarkedFileRead)).ToList();
        read.Should().HaveCount(2).And.OnlyContain(e => e.ActorName == "Tim Teknis Satu" && e.SubjectId == submission && e.RegencyCode == World.Bulungan);
        read[0].Payload.Should().Contain(marked.ToString());
    }

    [Fact]
    public async Task Outside_the_scope_a_file_is_what_does_not_exist()
    {
        await portal.World.BeginAsync(Phase.Verification);
        var (file, _) = await AddAsync(Pdf, "berita acara.pdf");
        var address = $"/berkas/{file}";
        using var malinau = await portal.SignInAsAsync(World.Coordinator(World.Malinau));
        using var own = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        using var panelist = await portal.SignInAsAsync(World.Panelist2);
        using var recused = await portal.SignInAsAsync(World.Panelist3);

        var foreign = await malinau.GetAsync(address);
        var missing = await malinau.GetAsync("/berkas/00000000-0000-7000-8000-00000000dead");
        foreign.Status.Should().Be(HttpStatusCode.NotFound);
        WithoutReference(foreign).Should().Be(WithoutReference(missing));
        (await own.GetAsync(address)).Status.Should().Be(HttpStatusCode.OK);
        (await panelist.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound, "panellists read evidence from the presentation on");

        await portal.World.DeclaredAsync(World.Panelist3, World.Bulungan, hasConflict: true);
        await portal.World.MoveToAsync(Phase.Presentation);
        (await panelist.GetAsync(address)).Status.Should().Be(HttpStatusCode.OK);
        (await recused.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound, "a conflict hides the regency");

        using var nobody = portal.Anonymous();
        (await nobody.GetAsync(address)).Location.Should().StartWith("/masuk");
    }

    [Fact]
    public async Task Removed_evidence_is_gone_with_all_its_versions()
    {
        await portal.World.BeginAsync(Phase.Submission);
        var (file, submission) = await AddAsync(Pdf, "keliru.pdf");
        await portal.World.SubmissionAsync(World.Bulungan, 3, World.Coordinator(World.Bulungan), (s, cycle, stamp) => s.RemoveEvidence(cycle, s.Evidence[0].Id, stamp));
        using var browser = await portal.SignInAsAsync(World.Admin1);

        submission.Should().NotBeEmpty();
        (await browser.GetAsync($"/berkas/{file}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(' ', values) : null;

    private static string WithoutReference(Page page) => System.Text.RegularExpressions.Regex.Replace(page.Body, @"<code>.*?</code>|nonce=""[^""]*""|value=""CfDJ[^""]*""", "");

    private async Task<(Guid File, Guid Submission)> AddAsync(byte[] content, string name, bool personal = false)
    {
        var stored = await portal.WithAsync(async services =>
            (await services.GetRequiredService<FileStore>().SaveAsync(new MemoryStream(content), UploadLimits.Evidence, CancellationToken.None)).Named(name));
        var file = portal.World.NewId();
        var submission = await portal.World.SubmissionAsync(World.Bulungan, 3, World.Coordinator(World.Bulungan), (s, cycle, stamp) =>
            s.AddFile(cycle, portal.World.NewId(), file, "3.a", null, stored, personal, stamp));
        return (file, submission);
    }
}
