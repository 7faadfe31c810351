using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>
/// Workbooks that came back, in two steps: kept and judged, then taken. The file stays as it came, so that the page can be left and found again and what
/// is taken is what was shown.
/// </summary>
public sealed class UploadedWorkbooks(PortalDbContext db, FileStore files, JudgeWorkbook judge, SaveCells save, PortalClock clock)
{
    /// <returns>The id under which the dry run is found.</returns>
    /// <exception cref="RuleBrokenException">No workbook of this office and year; nothing is kept.</exception>
    public async Task<Guid> KeepAsync(Guid id, Guid by, CellSource source, IFormFile file, CancellationToken cancellationToken)
    {
        await using var content = file.OpenReadStream();
        var stored = await files.SaveAsync(content, UploadLimits.Workbook, cancellationToken);
        await using (var kept = await OpenAsync(stored.Hash, cancellationToken))
        {
            await judge.RunAsync(kept, source, [], cancellationToken);
        }

        db.AnsitUploads.Add(new AnsitUpload
        {
            Id = id,
            CycleId = source.Cycle.Id,
            RegencyCode = source.Regency.Code,
            AgencyId = source.AgencyId!.Value,
            FileName = UploadName.Clean(file.FileName, stored.Type),
            Sha256 = stored.Hash,
            By = by,
            At = clock.UtcNow,
        });
        await db.SaveChangesAsync(cancellationToken);
        return id;
    }

    /// <summary>The scope has read it already.</summary>
    public async Task<AnsitUpload> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.AnsitUploads.FindAsync([id], cancellationToken) ?? throw new InvalidOperationException($"The scope let through an upload that is not there: {id}.");

    /// <summary>What it would do now.</summary>
    public async Task<JudgedWorkbook> JudgeAsync(
        AnsitUpload upload, CellSource source, IReadOnlyCollection<CellChoice> choices, CancellationToken cancellationToken, bool withWarnings = false)
    {
        await using var content = await OpenAsync(upload.Sha256, cancellationToken);
        return await judge.RunAsync(content, source, choices, cancellationToken, withWarnings);
    }

    /// <summary>What it would do with its conflicts decided so.</summary>
    public async Task<JudgedWorkbook> JudgeAsync(AnsitUpload upload, CellSource source, WorkbookTakeForm form, CancellationToken cancellationToken)
    {
        var chosen = form.Chosen();
        if (form.TakesRest)
        {
            var rest = DryRunPage.ConflictsOf(await JudgeAsync(upload, source, [], cancellationToken)).Skip(DryRunPage.Most).Select(c => c.Decision);
            chosen = [.. chosen.Concat(rest.Select(d => new CellChoice(d.Input.Place, d.Input.Measure, d.Version))).DistinctBy(c => (c.Place, c.Measure))];
        }

        return await JudgeAsync(upload, source, chosen, cancellationToken);
    }

    /// <summary>The workbook as it came, with what is wrong marked in it.</summary>
    public async Task<MemoryStream> MendAsync(AnsitUpload upload, CellSource source, CancellationToken cancellationToken)
    {
        await using var content = await OpenAsync(upload.Sha256, cancellationToken);
        return await MendWorkbook.RunAsync(content, await judge.RunAsync(content, source, [], cancellationToken), cancellationToken);
    }

    /// <summary>Judges it once more, and stores what is good of it.</summary>
    /// <param name="upload">Kept.</param>
    /// <param name="source">Whose it is.</param>
    /// <param name="form">The conflicts that were decided for the workbook.</param>
    /// <param name="expect">Refuses what is not as it was shown.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many cells were stored, and how many were held back.</returns>
    /// <exception cref="RuleBrokenException">The phase does not allow it.</exception>
    public async Task<(int Taken, int Held)> TakeAsync(AnsitUpload upload, CellSource source, WorkbookTakeForm form, Action<JudgedWorkbook> expect, CancellationToken cancellationToken)
    {
        var (inputs, problems) = await InputsAsync(upload, source, form, expect, cancellationToken);
        var taken = await save.RunInSlicesAsync(source, inputs, cancellationToken);
        if (taken.Batch is { } batch)
        {
            upload.BatchId = batch.Id;
            await db.SaveChangesAsync(cancellationToken);
        }

        return (taken.Taken, taken.Held + problems);
    }

    /// <summary>By itself, so that the judging is let go of before the storing begins.</summary>
    private async Task<(IReadOnlyList<CellInput> Inputs, int Problems)> InputsAsync(
        AnsitUpload upload, CellSource source, WorkbookTakeForm form, Action<JudgedWorkbook> expect, CancellationToken cancellationToken)
    {
        var judged = await JudgeAsync(upload, source, form, cancellationToken);
        expect(judged);
        return (judged.Decisions.Inputs, judged.Reading.Problems.Count);
    }

    public async Task DiscardAsync(AnsitUpload upload, CancellationToken cancellationToken)
    {
        upload.DiscardedAt = clock.UtcNow;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <exception cref="RuleBrokenException">The file is gone from the store.</exception>
    public async Task<Stream> OpenAsync(string hash, CancellationToken cancellationToken) =>
        await files.OpenAsync(hash, cancellationToken) ?? throw new RuleBrokenException("Berkas ini tidak ada lagi di portal. Unggah kembali.");
}
