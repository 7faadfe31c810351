using System.Globalization;
using System.Runtime.CompilerServices;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Features.Shared;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.Cycles.Export;

/// <summary>The tables of a cycle, each through the scope of the asker and read row by row.</summary>
public sealed class CycleTables(PortalDbContext db, CurrentUser user, AuditReading reading, PortalClock clock)
{
    private const int TrailBatch = 500;

    public static IReadOnlyList<ExportedTable> Known { get; } =
    [
        .. RuleTables.Known,
        new("pengajuan.csv", "Setiap aksi setiap kabupaten/kota: keadaan, waktu pengajuan, keterlambatan."),
        new("bukti.csv", "Daftar bukti dengan versi terakhir berkasnya; isi berkasnya tidak ikut."),
        new("hasil-pemeriksaan.csv", "Hasil pemeriksaan tim teknis setiap persyaratan."),
        new("nilai-dokumen.csv", "Tingkat setiap kriteria dokumen dengan catatannya."),
        new("lembar-nilai.csv", "Nilai setiap lembar menurut kode, setelah semua lembar daerah itu diajukan."),
        new("catatan-lembar.csv", "Catatan setiap lembar menurut kode."),
        new("peringkat.csv", "Peringkat menurut nilai saat diunduh."),
        new("hasil.csv", "Setiap hasil yang pernah dibekukan: versi, keadaan, keputusan, sidik bundel."),
        new("naskah.csv", "Naskah yang terbit: nomor, tanggal, penerima, keadaan."),
        new("jejak.csv", "Jejak audit siklus ini, seperti di halaman jejak."),
    ];

    public async IAsyncEnumerable<CsvTable> OfAsync(AssessmentCycle cycle, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var table in RuleTables.Of(cycle))
        {
            yield return table;
        }

        var submissions = db.Submissions.AsNoTracking().VisibleTo(user, Permission.ViewSubmissions, cycle).OrderBy(s => s.RegencyCode).ThenBy(s => s.ActionNo);
        yield return Table("pengajuan.csv", ["kode", "aksi", "keadaan", "pertama_diajukan", "diajukan", "terlambat", "diverifikasi", "alasan_pengembalian"], Rows(
            submissions.Select(s => new { s.RegencyCode, s.ActionNo, s.State, s.FirstSubmittedAt, s.SubmittedAt, s.IsLate, s.VerifiedAt, s.ReturnReason }),
            s => [s.RegencyCode, Text(s.ActionNo), s.State.ToString(), Text(s.FirstSubmittedAt), Text(s.SubmittedAt), Text(s.IsLate), Text(s.VerifiedAt), s.ReturnReason]));
        yield return Table("bukti.csv", ["kode", "aksi", "persyaratan", "jenis", "nama", "alamat", "berkas", "ukuran", "sha256", "data_pribadi", "terlambat", "hari_penilaian", "ditambahkan", "dihapus"], Rows(
            submissions.SelectMany(s => s.Evidence, (s, e) => new { s.RegencyCode, s.ActionNo, Item = e, File = e.Files.OrderByDescending(f => f.Number).FirstOrDefault() }),
            e => [e.RegencyCode, Text(e.ActionNo), e.Item.RequirementCode, e.Item.Kind.ToString(), e.Item.Title, e.Item.Url, e.File?.Name, e.File?.Size.ToString(CultureInfo.InvariantCulture), e.File?.Sha256, Text(e.Item.HoldsPersonalData), Text(e.Item.IsLate), Text(e.Item.BroughtOnTheDay), Text(e.Item.AddedAt), Text(e.Item.RemovedAt)]));
        yield return Table("hasil-pemeriksaan.csv", ["kode", "aksi", "persyaratan", "hasil", "alasan", "waktu"], Rows(
            submissions.SelectMany(s => s.Verdicts, (s, v) => new { s.RegencyCode, s.ActionNo, v.RequirementCode, v.Status, v.Reason, v.GivenAt }),
            v => [v.RegencyCode, Text(v.ActionNo), v.RequirementCode, v.Status.ToString(), v.Reason, Text(v.GivenAt)]));
        yield return Table("nilai-dokumen.csv", ["kode", "aksi", "kriteria", "tingkat", "catatan", "waktu"], Rows(
            submissions.SelectMany(s => s.Grades, (s, g) => new { s.RegencyCode, s.ActionNo, g.CriterionCode, g.Letter, g.Note, g.GivenAt }),
            g => [g.RegencyCode, Text(g.ActionNo), g.CriterionCode, g.Letter, g.Note, Text(g.GivenAt)]));

        var board = await PanelBoard.LoadAsync(db, cycle, clock.Today, cancellationToken);
        var coded = await db.ScoreSheets.VisibleTo(user, Permission.ViewSheets, cycle).LoadCodedAsync(board, cancellationToken);
        yield return Table("lembar-nilai.csv", ["kode", "lembar", "kriteria", "nilai"], coded.SelectMany(s => s.Scores.Select(IReadOnlyList<string?> (x) => [s.RegencyCode, s.Code, x.Key, Text(x.Value)])).ToAsyncEnumerable());
        yield return Table("catatan-lembar.csv", ["kode", "lembar", "kekuatan", "kelemahan", "rekomendasi"], coded.Select(IReadOnlyList<string?> (s) => [s.RegencyCode, s.Code, s.Notes.Strength, s.Notes.Weakness, s.Notes.Recommendation]).ToAsyncEnumerable());

        var ranking = await LiveRanking.LoadAsync(db, cycle, clock.Today, partialPanels: false, cancellationToken);
        yield return Table("peringkat.csv", RankingCsv.Head(ranking.Standings), RankingCsv.Rows(ranking.Standings).ToAsyncEnumerable());
        yield return Table("hasil.csv", ["nomor", "versi", "keadaan", "sha256", "dibekukan", "keputusan", "tanggal_keputusan", "diumumkan", "alasan_versi", "alasan_penarikan"], Rows(
            db.Results.AsNoTracking().Where(r => r.CycleId == cycle.Id).OrderBy(r => r.Number)
                .Select(r => new { r.Number, r.Edition, r.State, r.Sha256, r.FrozenAt, r.DecreeNumber, r.DecreeDate, r.PublishedAt, r.CorrectionReason, r.WithdrawalReason }),
            r => [Text(r.Number), Text(r.Edition), r.State.ToString(), r.Sha256, Text(r.FrozenAt), r.DecreeNumber, r.DecreeDate?.ToString("O", CultureInfo.InvariantCulture), Text(r.PublishedAt), r.CorrectionReason, r.WithdrawalReason]));
        yield return Table("naskah.csv", ["jenis", "judul", "nomor", "tanggal", "penerima", "keadaan", "terbit", "sha256_pdf"], Rows(
            db.IssuedPapers.AsNoTracking().Where(p => p.CycleId == cycle.Id).OrderBy(p => p.IssuedAt).ThenBy(p => p.Number)
                .Select(p => new { p.Kind, p.Title, p.Number, p.Date, p.Recipient, p.Status, p.IssuedAt, p.PdfSha256 }),
            p => [PaperKindNames.Of(p.Kind), p.Title, p.Number, p.Date.ToString("O", CultureInfo.InvariantCulture), p.Recipient, p.Status.ToString(), Text(p.IssuedAt), p.PdfSha256]));
        yield return Table("jejak.csv", ["nomor", "waktu_utc", "pelaku", "peristiwa", "uraian", "keterangan", "wilayah"], TrailAsync(cycle, cancellationToken));
    }

    private static CsvTable Table(string name, IReadOnlyList<string> head, IAsyncEnumerable<IReadOnlyList<string?>> rows) => new(name, Known.First(k => k.Name == name).About, head, rows);

    private static async IAsyncEnumerable<IReadOnlyList<string?>> Rows<T>(IQueryable<T> query, Func<T, IReadOnlyList<string?>> row)
    {
        await foreach (var item in query.AsAsyncEnumerable())
        {
            yield return row(item);
        }
    }

    /// <summary>As the trail's own page shows it to this reader: a panellist's row names nobody where the page would not.</summary>
    private async IAsyncEnumerable<IReadOnlyList<string?>> TrailAsync(AssessmentCycle cycle, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = 0L;
        while (true)
        {
            var entries = await db.AuditEntries.AsNoTracking().Where(e => e.CycleId == cycle.Id && e.Sequence > after).OrderBy(e => e.Sequence).Take(TrailBatch).ToListAsync(cancellationToken);
            foreach (var line in await reading.ReadAsync(entries, besideSubject: false, cancellationToken))
            {
                yield return [Text(line.Entry.Sequence), Text(line.Entry.At), line.Actor, line.Entry.Event, line.Sentence.Text, line.Sentence.Note, line.Entry.RegencyCode];
            }

            if (entries.Count < TrailBatch)
            {
                yield break;
            }

            after = entries[^1].Sequence;
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool yes) => yes ? "ya" : "tidak";

    private static string? Text(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
