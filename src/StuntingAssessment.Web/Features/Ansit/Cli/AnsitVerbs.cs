using System.Globalization;
using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Features.Ansit.Workbooks;
using StuntingAssessment.Web.Platform.Cli;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Features.Ansit.Cli;

/// <summary>The verbs <c>ansit export</c> and <c>ansit import</c>: the workbook of an office without the browser, by the same rules.</summary>
internal static class AnsitVerbs
{
    public const string Usage = "Contoh: ansit export --regency 65.01 --agency DINKES --year 2024 dinkes.xlsx, ansit import dinkes.xlsx [--dry-run] [--partial]";

    /// <param name="args">What follows <c>ansit export</c>.</param>
    /// <returns>Null when it is not what the verb takes.</returns>
    public static Func<IServiceProvider, TextWriter, CancellationToken, Task<int>>? Export(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        string? file = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--regency" or "--agency" or "--year" && i + 1 < args.Length)
            {
                options[args[i]] = args[++i];
            }
            else if (file is not null || args[i].StartsWith('-'))
            {
                return null;
            }
            else
            {
                file = args[i];
            }
        }

        return file is not null && options.Count == 3 && int.TryParse(options["--year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? (services, stdout, cancellationToken) => ExportAsync(services, options["--regency"], options["--agency"], year, file, stdout, cancellationToken)
            : null;
    }

    /// <param name="args">What follows <c>ansit import</c>.</param>
    /// <returns>Null when it is not what the verb takes.</returns>
    public static Func<IServiceProvider, TextWriter, CancellationToken, Task<int>>? Import(string[] args)
    {
        var files = args.Where(a => !a.StartsWith('-')).ToList();
        return files.Count == 1 && args.Except(files).All(a => a is "--dry-run" or "--partial")
            ? (services, stdout, cancellationToken) => ImportAsync(services, files[0], args.Contains("--dry-run"), args.Contains("--partial"), stdout, cancellationToken)
            : null;
    }

    private static async Task<int> ExportAsync(IServiceProvider services, string regency, string agency, int year, string file, TextWriter stdout, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(c => c.AssessmentYear == year, cancellationToken) ?? throw new RuleBrokenException($"--year: tidak ada penilaian {year}.");
        var owners = await db.OwnerMapAsync(cycle, regency, cancellationToken);
        var office = OfficeOf(owners, agency, regency);
        var book = await services.GetRequiredService<WriteWorkbook>().RunAsync(cycle, regency, owners, office, cancellationToken);
        if (File.Exists(file))
        {
            throw new RuleBrokenException($"{file} sudah ada. Pilih nama lain, atau pindahkan dahulu berkas itu.");
        }

        await using (var target = new FileStream(file, FileMode.CreateNew, FileAccess.ReadWrite))
        {
            AnsitWorkbookWriter.Write(target, book);
        }

        await stdout.WriteLineAsync($"{office.Name}, {book.Of.RegencyName}, penilaian {year}: {book.VillageMeasures.Count} isian untuk {book.Sheet.Places.Count - 1} desa/kelurahan, {book.RegencyMeasures.Count} isian kabupaten/kota.");
        await stdout.WriteLineAsync($"Ditulis ke {file}");
        return ExitCode.Done;
    }

    private static async Task<int> ImportAsync(IServiceProvider services, string file, bool isDryRun, bool isPartial, TextWriter stdout, CancellationToken cancellationToken)
    {
        await using var content = await OpenAsync(services, file, cancellationToken);
        var source = await SourceAsync(services, AnsitWorkbookReader.ReadMarks(content, cancellationToken).Of, UploadName.Clean(file, FileType.Xlsx), cancellationToken);
        SaveCells.MustBeOpen(source.Cycle);
        var judged = await services.GetRequiredService<JudgeWorkbook>().RunAsync(content, source, [], cancellationToken, withWarnings: true);
        await TellAsync(judged, source, stdout);
        await WarnAsync(ForeseenWarnings.Of(judged), stdout);
        if (isDryRun || (judged.Held > 0 && !isPartial))
        {
            await stdout.WriteLineAsync(isDryRun ? "Hanya diperiksa; tidak ada yang disimpan." : "Tidak ada yang disimpan. Perbaiki yang ditahan, atau pakai --partial untuk mengambil yang baik saja.");
            return judged.Held > 0 ? ExitCode.BadInput : ExitCode.Done;
        }

        var saved = await services.GetRequiredService<SaveCells>().RunInSlicesAsync(source, judged.Decisions.Inputs, cancellationToken);
        var held = saved.Held + judged.Reading.Problems.Count;
        await stdout.WriteLineAsync($"{IndonesianNumber.Format(saved.Taken)} sel disimpan, {IndonesianNumber.Format(held)} ditahan.");
        return held > 0 && saved.Taken == 0 ? ExitCode.BadInput : ExitCode.Done;
    }

    private static async Task TellAsync(JudgedWorkbook judged, CellSource source, TextWriter stdout)
    {
        await stdout.WriteLineAsync($"{source.AgencyName}, {source.Regency.Name}, penilaian {source.Cycle.AssessmentYear}");
        await stdout.WriteLineAsync($"baru {judged.Count(CellOutcome.New)}, berubah {judged.Count(CellOutcome.Changed)}, sama {judged.Count(CellOutcome.Same)}, ditolak {judged.Count(CellOutcome.Refused) + judged.Reading.Problems.Count}, bentrok {judged.Count(CellOutcome.Conflict)}");
        foreach (var remark in judged.Reading.Remarks)
        {
            await stdout.WriteLineAsync($"catatan\t{remark}");
        }

        foreach (var mark in MendWorkbook.MarksOf(judged))
        {
            await stdout.WriteLineAsync($"{mark.Sheet} {mark.Place}\t{mark.What}\t{mark.Sentence}");
        }
    }

    /// <summary>They hold nothing back and leave the exit code as it is.</summary>
    private static async Task WarnAsync(IReadOnlyList<ForeseenWarning>? warnings, TextWriter stdout)
    {
        if (warnings is null)
        {
            await stdout.WriteLineAsync("peringatan: isinya sangat banyak; dihitung sesudah disimpan, lihat Pemeriksaan di portal.");
            return;
        }

        foreach (var warning in warnings)
        {
            await stdout.WriteLineAsync($"peringatan: {warning.Place?.Name ?? "seluruh kolom"}, {warning.Measure.Title}: {warning.Sentence}");
        }
    }

    private static async Task<FileStream> OpenAsync(IServiceProvider services, string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new RuleBrokenException($"{file} tidak ada.");
        }

        await using var upload = File.OpenRead(file);
        var content = await services.GetRequiredService<FileStore>().TakeTableAsync(upload, UploadLimits.Workbook.Largest, cancellationToken);
        var head = new byte[4];
        var isPackage = UploadRules.IsZip(head.AsSpan(0, content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
        content.Position = 0;
        if (isPackage)
        {
            return content;
        }

        await content.DisposeAsync();
        throw new RuleBrokenException(UploadRefusals.NotAccepted(UploadLimits.Workbook));
    }

    private static async Task<CellSource> SourceAsync(IServiceProvider services, AnsitBookOf of, string fileName, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(c => c.AssessmentYear == of.AssessmentYear, cancellationToken)
            ?? throw new RuleBrokenException($"Buku kerja ini untuk penilaian {of.AssessmentYear}, yang tidak ada di portal ini.");
        var regency = await db.AnsitRegencyAsync(cycle.ActivityYear, of.RegencyCode, cancellationToken)
            ?? throw new RuleBrokenException($"Buku kerja ini milik {of.RegencyName} ({of.RegencyCode}), yang tidak ada di portal ini.");
        var owners = await db.OwnerMapAsync(cycle, of.RegencyCode, cancellationToken);
        var office = owners.Offices.FirstOrDefault(o => o.Id == of.OfficeId) ?? throw new RuleBrokenException($"Buku kerja ini milik {of.OfficeName}, yang tidak ada lagi di {regency.Name}. Tulis buku kerja yang baru dengan ansit export.");
        return new CellSource(cycle, regency, m => owners.Owns(office.Id, m), CellWay.Command, office.Id, office.Name, fileName, AsBatch: true);
    }

    /// <summary>By the standard agency's code, the office's id, or its name as letters print it.</summary>
    private static Agency OfficeOf(OwnerMap owners, string typed, string regency)
    {
        var found = owners.Offices.Where(o => o.Codes.Contains(typed, StringComparer.OrdinalIgnoreCase) || o.Name.Equals(typed, StringComparison.OrdinalIgnoreCase) || (Guid.TryParse(typed, out var id) && o.Id == id)).ToList();
        return found.Count == 1
            ? found[0]
            : throw new RuleBrokenException(owners.Offices.Count == 0
                ? $"--regency: {regency} tidak mempunyai perangkat daerah pada tahun itu."
                : $"--agency: \"{typed}\" {(found.Count == 0 ? "tidak ada" : "lebih dari satu")} di {regency}. Yang ada: {string.Join("; ", owners.Offices.Select(o => $"{string.Join(", ", o.Codes)} ({o.Name})"))}.");
    }
}
