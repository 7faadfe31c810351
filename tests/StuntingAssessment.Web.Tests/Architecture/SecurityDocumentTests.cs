using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Architecture;

public sealed class SecurityDocumentTests
{
    private const string Begin = "<!-- tables: begin -->\n\n";
    private const string End = "\n<!-- tables: end -->";

    private static readonly string Document = Path.Combine(Repository.Root, "docs", "security.md");

    /// <summary>Set UPDATE_DOCS=1 to write the tables anew.</summary>
    [Fact]
    public void The_tables_in_the_document_are_those_in_the_code()
    {
        var text = File.ReadAllText(Document);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        from.Should().BeGreaterThan(Begin.Length);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(Document, text[..from] + SecurityTables.Markdown() + text[to..]);
        }

        File.ReadAllText(Document).Should().Contain(SecurityTables.Markdown());
    }
}
