using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Tests.Platform.Printing;

public sealed class PaperPagesTests(PaperWorkshop workshop) : IClassFixture<PaperWorkshop>
{
    public static TheoryData<string, PaperSize> EveryPaperOnEverySize
    {
        get
        {
            var all = new TheoryData<string, PaperSize>();
            foreach (var size in Enum.GetValues<PaperSize>())
            {
                foreach (var paper in Papers.Keys)
                {
                    all.Add(paper, size);
                }
            }

            return all;
        }
    }

    private static Dictionary<string, Paper> Papers { get; } = new()
    {
        ["invitation"] = PaperSamples.Invitation,
        ["report"] = PaperSamples.Report,
        ["certificates"] = PaperSamples.Certificates,
    };

    [Theory]
    [MemberData(nameof(EveryPaperOnEverySize))]
    public async Task Every_page_has_the_size_that_was_asked_for_and_its_marks(string name, PaperSize size)
    {
        var paper = Papers[name] with { Sheet = new PaperSheet { Size = size }, Marks = PaperMarks.Draft | PaperMarks.Sample };
        using var printed = await workshop.PrintAsync(paper);

        var (width, height) = size == PaperSize.A4 ? (210d, 297d) : (215d, 330d);
        for (var page = 1; page <= printed.Pages; page++)
        {
            var actual = printed.Size(page);
            Math.Min(actual.Width, actual.Height).Should().BeApproximately(width, 0.5);
            Math.Max(actual.Width, actual.Height).Should().BeApproximately(height, 0.5);
            (actual.Width > actual.Height).Should().Be(paper.IsLandscape);
            printed.Text(page).Should().Contain("KONSEP · CONTOH");
        }

        printed.Info("Title").Should().Be(paper.Title);
        printed.Info("Tagged").Should().Be("yes");
        printed.Info("JavaScript").Should().Be("no");
        SaveForTheEye(printed, $"{name}-{size}");
    }

    [Theory]
    [InlineData(PaperMarks.None, 0, 0)]
    [InlineData(PaperMarks.Draft, 1, 0)]
    [InlineData(PaperMarks.Sample, 0, 1)]
    public async Task Marks_are_there_only_when_they_are_meant(PaperMarks marks, int drafts, int samples)
    {
        var html = await workshop.HtmlAsync(PaperSamples.Invitation with { Marks = marks });

        html.Split("<p>KONSEP</p>").Length.Should().Be(drafts + 1);
        html.Split("<p>CONTOH</p>").Length.Should().Be(samples + 1);
        html.Contains("class=\"marks\"", StringComparison.Ordinal).Should().Be(marks != PaperMarks.None);
    }

    [Theory]
    [InlineData(PaperFont.Arial, 11, "LiberationSans")]
    [InlineData(PaperFont.Bookman, 12, "Type 3")] // Chromium embeds Bookman's outlines under no name.
    public async Task Fonts_are_the_ones_set_and_are_embedded(PaperFont font, int size, string name)
    {
        using var printed = await workshop.PrintAsync(PaperSamples.Invitation with { Sheet = new PaperSheet { Font = font, FontSize = size } });

        var fonts = printed.Fonts().Split('\n')[2..].Where(l => l.Length > 0).ToList();
        fonts.Should().Contain(l => l.Contains(name, StringComparison.Ordinal));
        fonts.Should().OnlyContain(l => Regex.IsMatch(l, " yes (yes|no ) yes "));
    }

    [Fact]
    public async Task Margins_are_settings()
    {
        var sheet = new PaperSheet { Margins = new PaperMargins(3, 2.5m, 4, 2.25m) };
        var html = await workshop.HtmlAsync(PaperSamples.Invitation with { Sheet = sheet });
        html.Should().Contain("margin: 3cm 2.5cm 2.25cm 4cm;");
    }

    [Fact]
    public async Task Nothing_typed_reaches_a_paper_unescaped()
    {
        const string Bad = "</style><script>alert(1)</script><img src=http://contoh.invalid/x onerror=alert(1)>]]>\"'&lt;";
        var text = PaperSamples.InvitationText with { Basis = Bad, Contact = Bad, Venues = [Bad] };
        Paper[] papers =
        [
            PaperSamples.Invitation with
            {
                Title = Bad,
                Letterhead = new Letterhead(Bad, Bad, [Bad]),
                Reference = PaperSamples.Invitation.Reference with { Number = Bad, Subject = Bad, Place = Bad, Urgency = Bad, SubjectLabel = "Hal" },
                Addressee = new Addressee([Bad]),
                Body = text.Render(Bad + "\n\n{{dasar}}\n\n{{jadwal}}"),
                Signature = new Signature { Position = Bad, Name = Bad, Nip = Bad, Rank = Bad, OnBehalfOf = Bad, Under = Bad },
                Copies = [Bad],
            },
            PaperSamples.Report with { Notes = [Bad], Province = Bad, Guide = Bad, TieBreak = [Bad], BundleHash = Bad },
            PaperSamples.Certificates with { Certificates = [PaperSamples.Certificates.Certificates[0] with { Regency = Bad, Award = Bad, Occasion = Bad, Prizes = [Bad], Issuer = Bad }] },
        ];

        foreach (var paper in papers)
        {
            var html = await workshop.HtmlAsync(paper);
            var page = await new HtmlParser().ParseDocumentAsync(html);
            page.QuerySelectorAll("script, img, a, [src], [href], [onerror], [style]").Should().BeEmpty();
            page.QuerySelectorAll("style").Should().ContainSingle();
            using var printed = await workshop.PrintHtmlAsync(html);
            printed.Text().Should().Contain("alert(1)", "it is printed as the text it is");
        }
    }

    [Fact]
    public async Task A_paper_forbids_itself_scripts_and_requests()
    {
        var html = await workshop.HtmlAsync(PaperSamples.Report);
        html.Should().Contain("""<meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;; img-src data:; font-src data:">""");
        html.Should().NotContain(" style=").And.NotContain(" src=\"http");

        // And the printer honours it.
        using var printed = await workshop.PrintHtmlAsync(html.Replace("<main", "<script>document.title='diubah';document.body.append('tertulis')</script><main", StringComparison.Ordinal));
        printed.Text().Should().NotContain("tertulis");
    }

    // Where somebody wants to look: PORTAL_PAPERS_OUT=folder.
    private static void SaveForTheEye(PrintedPaper printed, string name)
    {
        if (Environment.GetEnvironmentVariable("PORTAL_PAPERS_OUT") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.Copy(printed.Path, Path.Combine(folder, name + ".pdf"), overwrite: true);
        }
    }
}
