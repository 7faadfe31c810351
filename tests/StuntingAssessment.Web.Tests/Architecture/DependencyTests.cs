using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using StuntingAssessment.Domain;

namespace StuntingAssessment.Web.Tests.Architecture;

public sealed partial class DependencyTests
{
    private static readonly Assembly Domain = typeof(Aggregate).Assembly;

    [Fact]
    public void Domain_references_nothing_but_the_base_library() =>
        Domain.GetReferencedAssemblies().Select(a => a.Name).Should().NotBeEmpty().And.OnlyContain(name => name!.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void Domain_state_changes_only_through_methods()
    {
        var properties = Domain.GetExportedTypes()
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).ToList();

        properties.Should().HaveCountGreaterThan(100);
        properties.Where(p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}")
            .Should().BeEmpty();
    }

    [Fact]
    public void Aggregates_have_no_public_constructor()
    {
        var aggregates = Domain.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Aggregate))).ToList();

        aggregates.Should().HaveCountGreaterThan(5);
        aggregates.Where(t => !t.IsSealed || t.GetConstructors().Length > 0).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_outside_Data_names_a_database()
    {
        var files = Repository.Sources(Repository.Web, ".cs", ".cshtml").Where(f => !InDataOrBackups().IsMatch(f)).ToList();

        files.Should().HaveCountGreaterThan(50);
        files.Where(f => ProviderName().IsMatch(File.ReadAllText(f))).Should().BeEmpty();
    }

    [Fact]
    public void No_view_writes_raw_markup_and_no_page_script_stands_inline()
    {
        var views = Repository.Sources(Path.Combine(Repository.Web, "Features"), ".cshtml").ToList();

        views.Should().HaveCountGreaterThan(10);
        views.Where(v => RawMarkup().IsMatch(File.ReadAllText(v))).Should().BeEmpty();
    }

    [Fact]
    public void Files_are_touched_only_where_files_are_the_subject()
    {
        string[] allowed = ["Files", "Printing", "Cli", "Seed", "Backups"];
        var files = Repository.Sources(Repository.Web, ".cs").Where(f => !allowed.Any(a => f.Contains($"{Path.DirectorySeparatorChar}{a}{Path.DirectorySeparatorChar}", StringComparison.Ordinal))).ToList();

        files.Should().HaveCountGreaterThan(50);
        files.Where(f => FileAccessCall().IsMatch(File.ReadAllText(f))).Should().BeEmpty();
    }

    // A copy of a database is made by its own means.
    [GeneratedRegex(@"/Platform/(Data|Backups)/")]
    private static partial Regex InDataOrBackups();

    [GeneratedRegex(@"Npgsql|SqliteC|Microsoft\.Data\.Sqlite|IsNpgsql|IsSqlite|FromSql|PostgresPortalDbContext|SqlitePortalDbContext")]
    private static partial Regex ProviderName();

    [GeneratedRegex(@"Html\.Raw|ViewBag|\sstyle=""|\son[a-z]+=""|<script(?![^>]*\bsrc=)[^>]*>")]
    private static partial Regex RawMarkup();

    [GeneratedRegex(@"\bFile\.(Open|Read|Write|Create|Delete|Copy|Move|Append|Exists)")]
    private static partial Regex FileAccessCall();
}
