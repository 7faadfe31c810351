using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace StuntingAssessment.Web.Platform.Backups;

/// <summary>pg_dump and pg_restore: found, fit for the server, and told where it is without a secret in their arguments.</summary>
internal static partial class PostgresPrograms
{
    private const string MajorPattern = @"(\d+)";

    /// <summary>Runs the oldest program that is new enough; what it says on stderr becomes the failure's sentence.</summary>
    /// <exception cref="InvalidOperationException">None is installed, or it failed.</exception>
    public static async Task RunAsync(string program, int server, NpgsqlConnectionStringBuilder? target, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(await FindAsync(program, server, cancellationToken)) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in target is null ? [] : Environment(target))
        {
            start.Environment[name] = value;
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        var (exitCode, _, stderr) = await ReadAsync(start, cancellationToken);
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"{program} gagal: {FirstLines(stderr)}");
        }
    }

    /// <summary>As libpq reads it. Npgsql's own settings that libpq has no word for are left out.</summary>
    private static IEnumerable<(string Name, string? Value)> Environment(NpgsqlConnectionStringBuilder target)
    {
        yield return ("PGHOST", target.Host);
        yield return ("PGPORT", target.Port.ToString(CultureInfo.InvariantCulture));
        yield return ("PGDATABASE", target.Database ?? target.Username);
        yield return ("PGAPPNAME", "portal-backup");
        yield return ("PGSSLMODE", target.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        });
        (string Name, string? Value)[] optional =
        [
            ("PGUSER", target.Username),
            ("PGPASSWORD", target.Password),
            ("PGPASSFILE", target.Passfile),
            ("PGSSLROOTCERT", target.RootCertificate),
            ("PGSSLCERT", target.SslCertificate),
            ("PGSSLKEY", target.SslKey),
        ];
        foreach (var setting in optional.Where(s => !string.IsNullOrEmpty(s.Value)))
        {
            yield return setting;
        }
    }

    private static async Task<string> FindAsync(string program, int server, CancellationToken cancellationToken)
    {
        var found = new List<(int Major, string Path)>();
        foreach (var path in Folders().Select(f => Path.Combine(f, program)).Where(File.Exists).Distinct())
        {
            var (exitCode, stdout, _) = await ReadAsync(new ProcessStartInfo(path, "--version") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true }, cancellationToken);
            if (exitCode == 0 && Number().Match(stdout) is { Success: true } major)
            {
                found.Add((int.Parse(major.Value, CultureInfo.InvariantCulture), path));
            }
        }

        var fit = found.Where(f => f.Major >= server).OrderBy(f => f.Major).Select(f => f.Path).FirstOrDefault();
        var installed = found.Count == 0 ? "belum terpasang" : $"yang terpasang versi {string.Join(", ", found.Select(f => f.Major).Distinct().Order())}";
        return fit ?? throw new InvalidOperationException($"Diperlukan {program} versi {server} atau lebih baru; {installed}. Pasang paket postgresql-client-{server}.");
    }

    /// <summary>Debian keeps one folder per version off the PATH; the program on its PATH is a script that guesses.</summary>
    private static IEnumerable<string> Folders()
    {
        foreach (var (root, pattern) in new[] { ("/usr/lib/postgresql", "*"), ("/usr", "pgsql-*") })
        {
            foreach (var version in Directory.Exists(root) ? Directory.GetDirectories(root, pattern) : [])
            {
                yield return Path.Combine(version, "bin");
            }
        }

        foreach (var folder in (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }
    }

    private static async Task<(int ExitCode, string Stdout, string Stderr)> ReadAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} tidak dapat dijalankan.");
        process.StandardInput.Close();
        try
        {
            var stderr = process.StandardError.ReadToEndAsync(cancellationToken);
            var stdout = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, stdout, await stderr);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static string FirstLines(string stderr) => string.Join(' ', stderr.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(4));

    [GeneratedRegex(MajorPattern)]
    private static partial Regex Number();
}
