using System.Text.RegularExpressions;
using StuntingAssessment.Web.Platform.Health;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Platform.Health;

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

    [Fact]
    public void What_sounds_like_a_secret_is_marked_as_one()
    {
        var secrets = EffectiveSettings.Sections.SelectMany(s => EffectiveSettings.SettingsOf(s.Type)).Where(p => SecretName().IsMatch(p.Name)).ToList();

        secrets.Should().HaveCountGreaterThan(1);
        secrets.Where(p => !Attribute.IsDefined(p, typeof(SecretAttribute))).Select(p => $"{p.DeclaringType!.Name}.{p.Name}").Should().BeEmpty("the settings page would show it: put [Secret] on it");
    }

    [GeneratedRegex("Password|Secret|Token|ConnectionString|ApiKey")]
    private static partial Regex SecretName();

    [GeneratedRegex(@"^\| `([A-Za-z]+:[A-Za-z]+)` \|")]
    private static partial Regex Row();
}
