using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Platform.Health;

internal sealed class FilesCheck(FileStore files, IOptions<FileStoreOptions> options) : ICheckPortal
{
    public string Name => "Berkas";

    public Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            files.Probe();
            var scanned = options.Value.ClamAv is null ? "tanpa pemeriksaan virus" : "diperiksa ClamAV";
            return Task.FromResult(new PortalCheck(Name, Soundness.Good, $"Folder {options.Value.Root} dapat ditulisi; unggahan {scanned}."));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(new PortalCheck(Name, Soundness.Bad, $"Folder {options.Value.Root} tidak dapat ditulisi.", "Beri akun yang menjalankan portal hak tulis di folder itu, atau ubah Files:Root."));
        }
    }
}

internal sealed class DiskCheck(IOptions<FileStoreOptions> files, IOptions<PortalOptions> portal) : ICheckPortal
{
    private const long Gigabyte = 1024L * 1024 * 1024;
    private const long Little = 2 * Gigabyte;
    private const long TooLittle = Gigabyte / 3;

    public string Name => "Ruang penyimpanan";

    public Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var least = new[] { files.Value.Root, portal.Value.DataDirectory, Path.GetTempPath() }
            .Select(folder => (Folder: Path.GetFullPath(folder), Free: new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace))
            .MinBy(place => place.Free);
        var finding = $"{IndonesianNumber.Format(least.Free / (decimal)Gigabyte, 1)} GB tersisa di tempat {least.Folder}.";
        return Task.FromResult(least.Free switch
        {
            < TooLittle => new PortalCheck(Name, Soundness.Bad, finding, "Segera kosongkan atau tambah ruang: unggahan dan pencetakan akan gagal."),
            < Little => new PortalCheck(Name, Soundness.Warning, finding, "Tambah ruang sebelum masa unggah bukti."),
            _ => new PortalCheck(Name, Soundness.Good, finding),
        });
    }
}

internal sealed class PrinterCheck(Chromium chromium, PaperPrinter printer) : ICheckPortal
{
    private const string OneLine = "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><title>Uji cetak</title><p>Uji cetak.</p></html>";
    private const string WithoutIt = "Pasang Chromium (Debian: chromium) atau arahkan Papers:ChromiumPath. Tanpanya naskah hanya dapat dicetak dari peramban.";

    public string Name => "Pencetak PDF";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var state = await chromium.StateAsync();
        if (state.Path is null || state.Version is null)
        {
            return new PortalCheck(Name, Soundness.Warning, state.Path is null ? "Chromium tidak ditemukan." : $"{state.Path} tidak menjawab.", WithoutIt);
        }

        try
        {
            await using var pdf = await printer.PrintAsync(OneLine, cancellationToken);
            return new PortalCheck(Name, Soundness.Good, $"{state.Version} mencetak satu baris uji.");
        }
        catch (PaperNotPrintedException)
        {
            return new PortalCheck(Name, Soundness.Warning, $"{state.Version} ditemukan, tetapi tidak mencetak.", "Dalam wadah, atur Papers:WithoutSandbox; rinciannya ada di catatan server.");
        }
    }
}

internal sealed class FontsCheck : ICheckPortal
{
    private static readonly string[] Needed = ["Liberation Sans", "Liberation Mono"];
    private static readonly string[] Bookman = ["URW Bookman", "Bookman Old Style"];

    public string Name => "Huruf naskah";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        HashSet<string> families;
        try
        {
            using var run = new ShortRun("fc-list", [":", "family"]);
            var (_, output) = await run.FinishAsync(cancellationToken);
            families = [.. output.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new PortalCheck(Name, Soundness.Warning, "Daftar huruf tidak dapat dibaca: fc-list tidak ada.", "Pasang fontconfig dan huruf Liberation (Debian: fontconfig fonts-liberation).");
        }

        var missing = Needed.Where(n => !families.Contains(n)).ToList();
        return missing.Count > 0
            ? new PortalCheck(Name, Soundness.Warning, $"Belum terpasang: {string.Join(", ", missing)}.", "Pasang huruf Liberation (Debian: fonts-liberation); tanpa itu naskah tercetak dengan huruf lain.")
            : new PortalCheck(Name, Soundness.Good, families.Overlaps(Bookman) ? "Liberation dan Bookman terpasang." : "Liberation terpasang. Bookman tidak; hanya diperlukan bila naskah memakainya (Debian: fonts-urw-base35).");
    }
}

internal sealed class AddressCheck(IOptions<PortalOptions> options, IHostEnvironment environment) : ICheckPortal
{
    public string Name => "Alamat publik";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Value.PublicUrl is not { } text)
        {
            return new PortalCheck(Name, Soundness.Warning, "Portal:PublicUrl belum diatur.", "Atur dengan alamat yang diketik orang; tautan dan kode QR dibuat darinya.");
        }

        var url = new Uri(text);
        var isHere = url.IsLoopback;
        var strict = environment.IsProduction() ? Soundness.Bad : Soundness.Warning;
        if (isHere)
        {
            return new PortalCheck(Name, strict, $"{text} hanya dapat dibuka dari komputer ini.", "Atur Portal:PublicUrl dengan alamat yang dapat dibuka orang lain.");
        }

        if (url.Scheme != Uri.UriSchemeHttps)
        {
            return new PortalCheck(Name, strict, $"{text} tidak memakai https.", "Pasang TLS di depan portal, lalu atur Portal:PublicUrl dengan https.");
        }

        try
        {
            await Dns.GetHostAddressesAsync(url.Host, cancellationToken);
            return new PortalCheck(Name, Soundness.Good, text);
        }
        catch (SocketException)
        {
            return new PortalCheck(Name, Soundness.Warning, $"Nama {url.Host} tidak ditemukan dari komputer ini.", "Periksa ejaannya dan catatan DNS-nya.");
        }
    }
}

internal sealed class TimeZoneCheck(PortalDbContext db, PortalClock clock, IOptions<PortalOptions> options) : ICheckPortal
{
    public string Name => "Zona waktu";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var zone = options.Value.TimeZone;
        var other = await db.Cycles.AsNoTracking().OrderByDescending(c => c.AssessmentYear).Select(c => new { c.AssessmentYear, c.TimeZone }).FirstOrDefaultAsync(cancellationToken);
        return other is not null && other.TimeZone != zone
            ? new PortalCheck(Name, Soundness.Warning, $"Portal memakai {zone}, siklus {other.AssessmentYear.ToString(CultureInfo.InvariantCulture)} memakai {other.TimeZone}.", "Samakan Portal:TimeZone dengan zona waktu provinsi: WIB Asia/Jakarta, WITA Asia/Makassar, WIT Asia/Jayapura.")
            : new PortalCheck(Name, Soundness.Good, $"{zone}; sekarang {clock.InWords(clock.UtcNow)}.");
    }
}
