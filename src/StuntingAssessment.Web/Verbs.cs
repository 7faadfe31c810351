using StuntingAssessment.Web.Features.Ansit.Cli;
using StuntingAssessment.Web.Features.People.Cli;
using StuntingAssessment.Web.Features.Results.Cli;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Cli;
using StuntingAssessment.Web.Seed;
using StuntingAssessment.Web.Seed.Demo;
using StuntingAssessment.Web.Seed.Scale;

namespace StuntingAssessment.Web;

/// <summary>The verbs of the executable. stdout is the verb's own output only; logs go to stderr.</summary>
internal static class Verbs
{
    private const string Help = """
        Portal penilaian kinerja konvergensi stunting. Tanpa perintah: menjalankan portal.

          migrate                            membuat atau memperbarui tabel basis data
          seed reference                     mengisi kode wilayah dan siklus awal
          seed demo                          mengisi data contoh berlabel (bukan untuk Production)
          seed scale --villages N --regencies M --years Y
                                             mengisi provinsi sintetis sebesar itu untuk pengukuran; basis data kosong, bukan Production
          create-admin --email E --name N    membuat admin provinsi; mencetak tautan sekali pakai
          reset-second-factor --email E      membuat tautan sekali pakai bagi orang yang kehilangan ponsel dan kode pemulihan
          results recompute FILE             menghitung ulang peringkat dari bundel hasil; tanpa basis data
          ansit export --regency C --agency A --year Y FILE
                                             menulis buku kerja Master Ansit sebuah perangkat daerah; A: kode baku (DINKES), nama atau id
          ansit import FILE [--dry-run] [--partial]
                                             memeriksa lalu menyimpan buku kerja; satu sel yang ditahan menahan semuanya (kode 2)
                                             --partial mengambil yang baik saja: kode 0 berarti yang dapat diambil sudah disimpan
                                             dan yang ditahan terdaftar di keluaran; kode 2 berarti tidak ada yang disimpan
                                             peringatan terdaftar juga, tidak menahan sel, dan tidak mengubah kode keluar
          audit verify                       memeriksa rantai jejak audit
          backup DIR                         mencadangkan basis data dan berkas ke folder baru DIR, sambil portal berjalan
          restore DIR                        memulihkan cadangan ke portal yang masih kosong
          restore --verify DIR               memeriksa cadangan tanpa menyentuh portal
          doctor [--json]                    memeriksa pemasangan: basis data, berkas, pencetak, surel, jam, alamat
          --help                             daftar ini

        Kode keluar: 0 selesai, 1 gagal, 2 masukan tidak benar.
        """;

    /// <summary>A first word that is no option of the host is a verb, known or not.</summary>
    public static bool AreIn(string[] args) => args.Length > 0 && (args[0] is "--help" or "-h" || !args[0].StartsWith('-'));

    public static async Task<int> RunAsync(string[] args, TextWriter stdout, TextWriter stderr)
    {
        switch (args)
        {
            case ["--help" or "-h" or "help"]:
                await stdout.WriteLineAsync(Help);
                return ExitCode.Done;
            case ["results", "recompute", var file]:
                return RecomputeResults.Run(file, stdout, stderr);
            case ["migrate"]:
                return await WithPortalAsync(stderr, MigrateAsync);
            case ["seed", "reference"]:
                return await WithPortalAsync(stderr, (services, cancellationToken) => services.GetRequiredService<ReferenceSeed>().RunAsync(withCycle: true, cancellationToken));
            case ["seed", "demo"]:
                return await WithPortalAsync(stderr, (services, cancellationToken) => services.GetRequiredService<DemoSeed>().RunAsync(cancellationToken));
            case ["seed", "scale", .. var rest]:
                return await SeedScaleAsync(rest, stdout, stderr);
            case ["create-admin", "--email", var email, "--name", var name]:
                return await CreateAdminAsync(email, name, stdout, stderr);
            case ["create-admin", "--name", var name, "--email", var email]:
                return await CreateAdminAsync(email, name, stdout, stderr);
            case ["create-admin", ..]:
                await stderr.WriteLineAsync("create-admin memerlukan --email dan --name. Contoh: create-admin --email nama@provinsi.go.id --name \"Nama Lengkap\"");
                return ExitCode.BadInput;
            case ["reset-second-factor", "--email", var email]:
                return await WithPortalAsync(stderr, async (services, cancellationToken) =>
                    await stdout.WriteLineAsync(await services.GetRequiredService<MakeSecondFactorLink>().RunAsync(email, cancellationToken)));
            case ["doctor"] or ["doctor", "--json"]:
                return await DoctorAsync(args.Length > 1, stdout, stderr);
            case ["audit", "verify"]:
                return await VerifyAuditAsync(stdout, stderr);
            case ["ansit", "export", .. var rest] when AnsitVerbs.Export(rest) is { } export:
                return await WithPortalAsync(stderr, (services, cancellationToken) => export(services, stdout, cancellationToken));
            case ["ansit", "import", .. var rest] when AnsitVerbs.Import(rest) is { } import:
                return await WithPortalAsync(stderr, (services, cancellationToken) => import(services, stdout, cancellationToken));
            case ["ansit", ..]:
                await stderr.WriteLineAsync(AnsitVerbs.Usage);
                return ExitCode.BadInput;
            case ["backup", var directory] when IsFolder(directory):
                return await WithPortalAsync(stderr, (services, cancellationToken) => BackupVerbs.BackUpAsync(services, directory, stdout, stderr, cancellationToken));
            case ["restore", "--verify", var directory] when IsFolder(directory):
                return await WithPortalAsync(stderr, (services, cancellationToken) => BackupVerbs.CheckAsync(services, directory, stdout, stderr, cancellationToken));
            case ["restore", var directory] when IsFolder(directory):
                return await WithPortalAsync(stderr, (services, cancellationToken) => BackupVerbs.RestoreAsync(services, directory, stdout, stderr, cancellationToken));
            case ["backup" or "restore", ..]:
                await stderr.WriteLineAsync("Sebutkan satu folder. Contoh: backup /cadangan/2026-11-22, restore --verify /cadangan/2026-11-22, restore /cadangan/2026-11-22");
                return ExitCode.BadInput;
            default:
                await stderr.WriteLineAsync($"Perintah \"{string.Join(' ', args)}\" tidak dikenal atau kurang lengkap. Lihat --help.");
                return ExitCode.BadInput;
        }
    }

    private static bool IsFolder(string typed) => typed.Length > 0 && !typed.StartsWith('-');

    private static Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<PortalDbContext>().Database.MigrateAsync(cancellationToken);

    private static async Task<int> SeedScaleAsync(string[] rest, TextWriter stdout, TextWriter stderr)
    {
        if (ScaleVerb.SizeIn(rest) is { } size)
        {
            return await WithPortalAsync(stderr, (services, cancellationToken) => ScaleVerb.RunAsync(services, size, stdout, stderr, cancellationToken));
        }

        await stderr.WriteLineAsync(ScaleVerb.Usage);
        return ExitCode.BadInput;
    }

    private static Task<int> CreateAdminAsync(string email, string name, TextWriter stdout, TextWriter stderr) =>
        WithPortalAsync(stderr, async (services, cancellationToken) =>
        {
            var link = await services.GetRequiredService<CreateAdmin>().RunAsync(email, name, cancellationToken);
            await stdout.WriteLineAsync(link);
            var hint = services.GetRequiredService<PublicAddress>().IsKnown ? "" : " Portal:PublicUrl belum diatur: tambahkan alamat portal di depannya.";
            await stderr.WriteLineAsync($"Berikan tautan ini kepada {name.Trim()}. Berlaku sekali, selama 7 hari.{hint}");
        });

    private static async Task<int> DoctorAsync(bool asJson, TextWriter stdout, TextWriter stderr)
    {
        var isSound = false;
        var exit = await WithPortalAsync(stderr, async (services, cancellationToken) => isSound = await Doctor.RunAsync(services, asJson, stdout, cancellationToken));
        return exit is ExitCode.Done && !isSound ? ExitCode.Failed : exit;
    }

    private static async Task<int> VerifyAuditAsync(TextWriter stdout, TextWriter stderr)
    {
        AuditVerdict? verdict = null;
        var exit = await WithPortalAsync(stderr, async (services, cancellationToken) =>
            verdict = await services.GetRequiredService<AuditVerification>().RunAsync(cancellationToken));
        if (verdict is null)
        {
            return exit;
        }

        await stdout.WriteLineAsync(verdict.Fault ?? $"Rantai jejak audit utuh: {verdict.Entries} baris.");
        return verdict.Fault is null ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>Builds the portal without its web part and does one thing in it.</summary>
    private static Task<int> WithPortalAsync(TextWriter stderr, Func<IServiceProvider, CancellationToken, Task> act) =>
        WithPortalAsync(stderr, async (services, cancellationToken) =>
        {
            await act(services, cancellationToken);
            return ExitCode.Done;
        });

    private static async Task<int> WithPortalAsync(TextWriter stderr, Func<IServiceProvider, CancellationToken, Task<int>> act)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.AddPortal();
        using var host = builder.Build();
        using var scope = host.Services.CreateScope();
        try
        {
            return await act(scope.ServiceProvider, CancellationToken.None);
        }
        catch (RuleBrokenException refused)
        {
            await stderr.WriteLineAsync(refused.Message);
            return ExitCode.BadInput;
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or DbUpdateException or IOException or UnauthorizedAccessException or InvalidOperationException or Microsoft.Extensions.Options.OptionsValidationException)
        {
            await stderr.WriteLineAsync(failure.Message);
            return ExitCode.Failed;
        }
    }
}
