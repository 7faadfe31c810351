using System.Text.RegularExpressions;
using StuntingAssessment.Web.Checks;
using StuntingAssessment.Web.Tests.Support;

namespace StuntingAssessment.Web.Tests.Checks;

public sealed partial class SettingsDocumentTests
{
    private static IReadOnlyList<string> Known => [.. EffectiveSettings.Sections.SelectMany(s => EffectiveSettings.SettingsOf(s.Type).Select(p => $"{s.Section}:{p.Name}"))];

    private static IReadOnlyList<string> Told => [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "operations.md")).Select(l => Row().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value)];

    [Fact]
    public void There_are_settings() => Known.Should().Contain("Portal:PublicUrl").And.Contain("Mail:Password").And.Contain("RateLimits:SignInPerMinute").And.HaveCountGreaterThan(20);

    [Fact]
    public void Every_setting_stands_in_the_table_of_the_operations_document() =>
        Known.Except(Told).Should().BeEmpty("docs/operations.md has a row for each setting: | `Section:Name` | default | meaning |");

    [Fact]
    public void The_table_names_no_setting_that_is_gone() =>
        Told.Where(t => EffectiveSettings.Sections.Any(s => t.StartsWith(s.Section + ":", StringComparison.Ordinal))).Except(Known).Should().BeEmpty();

    [GeneratedRegex(@"^\| `([A-Za-z]+:[A-Za-z]+)` \|")]
    private static partial Regex Row();
}
