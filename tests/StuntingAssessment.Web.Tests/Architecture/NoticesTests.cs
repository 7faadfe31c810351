using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StuntingAssessment.Web.Tests.Architecture;

/// <summary>Whoever passes the portal on passes THIRD-PARTY-NOTICES.md on with it.</summary>
public sealed partial class NoticesTests
{
    private static IReadOnlyList<(string Name, string Version)> Used { get; } =
    [
        .. XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(p => (p.Attribute("Include")!.Value, p.Attribute("Version")!.Value)),
    ];

    private static IReadOnlyList<(string Name, string Version)> Noticed { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.md")).Select(l => Row().Match(l)).Where(m => m.Success)
            .SelectMany(m => Packages(m.Groups[1].Value, m.Groups[2].Value.Split(", "))),
    ];

    [Fact]
    public void There_are_packages() => Used.Should().HaveCountGreaterThan(20);

    [Fact]
    public void Each_package_is_noticed_in_the_version_that_is_used() => Used.Except(Noticed).ToList().Should().BeEmpty();

    /// <summary>"A, B" with one version for both or one for each; "A (with .B, .C)" is A, A.B and A.C.</summary>
    private static IEnumerable<(string Name, string Version)> Packages(string cell, string[] versions)
    {
        var names = Family().Match(cell) is { Success: true } family
            ? [family.Groups[1].Value, .. family.Groups[2].Value.Split(", ").Select(s => family.Groups[1].Value + s)]
            : Aside().Replace(cell, "").Replace(", with ", ", ", StringComparison.Ordinal).Split(", ");
        return names.Select((n, i) => (n, versions[Math.Min(i, versions.Length - 1)]));
    }

    [GeneratedRegex(@"^\| ([^|]+) \| ([0-9][^|]*) \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"^([\w.]+) \((?:with )?(\..+)\)$")]
    private static partial Regex Family();

    [GeneratedRegex(@" ?\([^)]*\)")]
    private static partial Regex Aside();
}
