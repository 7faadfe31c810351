using System.Diagnostics;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Platform.Cli;

/// <summary>The executable as a person at the command line meets it: a process with its stdout, its stderr and its exit code.</summary>
public sealed class VerbTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-verbs-").FullName;
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateEmptyAsync();

    public async Task DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task From_an_empty_database_to_a_verified_trail()
    {
        (await RunAsync("migrate")).Should().Be(new Answer(0, ""));
        (await RunAsync("seed", "demo")).Should().Be(new Answer(0, ""));
        (await RunAsync("seed", "demo")).Should().Be(new Answer(0, ""), "a second run changes nothing");

        var verified = await RunAsync("audit", "verify");

        verified.ExitCode.Should().Be(0);
        verified.Stdout.Should().MatchRegex(@"^Rantai jejak audit utuh: \d{3,} baris\.\n$");
        await using var db = database.Open();
        var row = db.AuditEntries.Single(e => e.Sequence == 5);
        db.Entry(row).Property(e => e.Payload).CurrentValue = "{}";
        await db.SaveChangesAsync();
        (await RunAsync("audit", "verify")).Should().Be(new Answer(1, "Isi baris 5 tidak sesuai dengan sidiknya.\n"));
    }

    [Fact]
    public async Task A_verb_needs_nothing_that_only_the_web_part_has()
    {
        // In Development the host looks at the start whether every service can be made.
        (await RunAsync(["migrate"], ("ASPNETCORE_ENVIRONMENT", "Development"))).Should().Be(new Answer(0, ""));
    }

    [Fact]
    public async Task The_demo_is_refused_in_production()
    {
        (await RunAsync("migrate")).ExitCode.Should().Be(0);

        (await RunAsync(["seed", "demo"], ("ASPNETCORE_ENVIRONMENT", "Production"), ("Portal__PublicUrl", "https://portal.test"))).Should().Be(new Answer(2, ""));

        await using var db = database.Open();
        db.Cycles.Should().BeEmpty();
    }

    [Fact]
    public async Task A_province_of_any_size_is_invented_with_one_line_in_the_end_and_never_in_production()
    {
        string[] seed = ["seed", "scale", "--villages", "20", "--regencies", "2", "--years", "1"];
        (await RunAsync("migrate")).ExitCode.Should().Be(0);
        (await RunAsync(seed, ("ASPNETCORE_ENVIRONMENT", "Production"), ("Portal__PublicUrl", "https://portal.test"))).Should().Be(new Answer(2, ""));
        (await RunAsync("seed", "scale", "--villages", "20", "--regencies", "dua", "--years", "1")).Should().Be(new Answer(2, ""));

        var done = await RunAsync(seed);

        done.ExitCode.Should().Be(0);
        done.Stdout.Should().MatchRegex(@"^Provinsi sintetis: 20 desa di 2 kabupaten/kota, tahun kegiatan 2023 sampai 2023, [\d.]+ sel\.\n$");
        (await RunAsync(seed)).Should().Be(new Answer(2, ""), "it is made once");
    }

    [Fact]
    public async Task A_demo_is_not_restored_into_production()
    {
        var backup = Path.Combine(folder, "backup");
        await RunAsync("migrate");
        await RunAsync("seed", "demo");
        (await RunAsync("backup", backup)).Stdout.Should().StartWith($"Cadangan selesai: {backup}\n").And.Contain("data contoh");

        var refused = await RunAsync(["restore", backup], ("ASPNETCORE_ENVIRONMENT", "Production"), ("Portal__PublicUrl", "https://portal.test"));

        refused.Should().Be(new Answer(2, ""));
        (await RunAsync("restore", "--verify", backup)).Stdout.Should().StartWith("Cadangan ini utuh dan dapat dipulihkan.");
    }

    [Fact]
    public async Task Help_lists_every_verb_and_an_unknown_one_is_bad_input()
    {
        var help = await RunAsync("--help");
        help.ExitCode.Should().Be(0);
        foreach (var verb in new[] { "migrate", "seed reference", "seed demo", "seed scale", "create-admin", "results recompute", "audit verify", "backup DIR", "restore DIR", "restore --verify DIR", "doctor", "ansit export", "ansit import" })
        {
            help.Stdout.Should().Contain(verb);
        }

        (await RunAsync("migrat")).Should().Be(new Answer(2, ""));
        (await RunAsync("seed")).Should().Be(new Answer(2, ""));
        (await RunAsync("backup")).Should().Be(new Answer(2, ""));
        (await RunAsync("restore", "--verify")).Should().Be(new Answer(2, ""));
    }

    [Fact]
    public async Task A_verb_without_its_database_fails_with_a_sentence()
    {
        var answer = await RunAsync("audit", "verify");

        answer.Should().Be(new Answer(1, ""));
    }

    private Task<Answer> RunAsync(params string[] verb) => RunAsync(verb, ("ASPNETCORE_ENVIRONMENT", "Trial"));

    private async Task<Answer> RunAsync(string[] verb, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(typeof(PortalDbContext).Assembly.Location);
        Array.ForEach(verb, start.ArgumentList.Add);
        start.Environment["Database__Provider"] = TestDatabase.Provider.ToString();
        start.Environment["Database__ConnectionString"] = database.ConnectionString;
        start.Environment["Portal__DataDirectory"] = folder;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var stderr = process.StandardError.ReadToEndAsync();
        var stdout = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            (await stderr + stdout).Should().NotBeEmpty("a failure says why");
        }

        return new Answer(process.ExitCode, stdout);
    }

    private sealed record Answer(int ExitCode, string Stdout);
}
