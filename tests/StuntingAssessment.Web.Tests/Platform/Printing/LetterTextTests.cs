using StuntingAssessment.Web.Features.Papers.Printed;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Tests.Platform.Printing;

public sealed class LetterTextTests
{
    private static readonly Dictionary<string, LetterValue> None = [];

    [Theory]
    [InlineData("Satu\n\nDua", "<p>Satu</p>\n<p>Dua</p>\n")]
    [InlineData("**tebal** dan *miring*", "<p><strong>tebal</strong> dan <em>miring</em></p>\n")]
    [InlineData("1. satu\n2. dua", "<ol>\n<li>satu</li>\n<li>dua</li>\n</ol>\n")]
    [InlineData("- satu", "<ul>\n<li>satu</li>\n</ul>\n")]
    public void Knows_paragraphs_lists_bold_and_italic(string typed, string html) => Html(typed).Should().Be(html);

    [Fact]
    public void Knows_tables() => Html("| a | b |\n|---|---|\n| 1 | 2 |").Should().Contain("<table>").And.Contain("<td>2</td>");

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;")]
    [InlineData("teks <img src=http://contoh.invalid/x>", "&lt;img")]
    [InlineData("<!-- a --><div onclick=x>", "&lt;div")]
    [InlineData("[tautan](javascript:alert(1))", "[tautan](javascript:alert(1))")]
    [InlineData("![gambar](http://contoh.invalid/x.png)", "![gambar](http://contoh.invalid/x.png)")]
    [InlineData("<http://contoh.invalid>", "&lt;http://contoh.invalid&gt;")]
    [InlineData("[1]: http://contoh.invalid", "[1]: http://contoh.invalid")]
    [InlineData("]]> CDATA", "]]&gt; CDATA")]
    [InlineData("# Judul", "# Judul")]
    [InlineData("    kode", "kode")]
    [InlineData("`kode`", "`kode`")]
    [InlineData("> kutipan", "&gt; kutipan")]
    [InlineData("Judul\n=====", "=====")]
    public void Everything_else_is_text(string typed, string expected)
    {
        var html = Html(typed);

        html.Should().Contain(expected);
        html.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal).Should().NotContain("<");
    }

    [Fact]
    public void Values_are_put_in_encoded_and_never_read_as_markup()
    {
        var values = new Dictionary<string, LetterValue> { ["nama"] = "**A** <b>B</b> [c](http://d) {{lain}} | e" };

        var rendered = LetterText.Render("Kepada {{nama}} dan {{ nama }}.", values);

        Text(rendered).Should().Contain("**A** &lt;b&gt;B&lt;/<wbr>b&gt; [c](http:/<wbr>/<wbr>d) {{lain}} | e").And.NotContain("<strong>").And.NotContain("<a ");
        rendered.Unknown.Should().BeEmpty();
    }

    [Fact]
    public void Unknown_placeholders_are_listed_and_stay_visible()
    {
        var rendered = LetterText.Render("{{satu}} {{dua}} {{satu}} {{ 3 }} {empat}", new Dictionary<string, LetterValue> { ["dua"] = "2" });

        rendered.Unknown.Should().Equal("satu");
        Text(rendered).Should().Contain("<mark>{{satu}}</mark> 2 <mark>{{satu}}</mark> {{ 3 }} {empat}");
    }

    [Fact]
    public void Facts_become_lines_of_label_and_value()
    {
        var values = new Dictionary<string, LetterValue> { ["jadwal"] = LetterValue.Of(("hari", "Senin"), ("tempat", "<Aula>")) };
        Text(LetterText.Render("1. pada:\n\n   {{jadwal}}", values)).Should()
            .Contain("<span class=\"fact-label\">tempat</span><span class=\"fact-colon\"> : </span><span class=\"fact-value\">&lt;Aula&gt;</span>");
    }

    [Fact]
    public void The_body_that_ships_knows_all_its_placeholders()
    {
        var rendered = PaperSamples.InvitationText.Render(InvitationText.Default);

        rendered.Unknown.Should().BeEmpty();
        PaperSamples.InvitationText.Values.Keys.Should().OnlyContain(name => InvitationText.Default.Contains("{{" + name + "}}"));
    }

    private static string Html(string typed) => Text(LetterText.Render(typed, None));

    private static string Text(RenderedText rendered) => rendered.Content.ToString()!;
}
