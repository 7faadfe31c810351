using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Seed.Demo;

/// <summary>Fills and files actions of one regency with invented evidence, by the same methods as a coordinator does.</summary>
internal sealed class DemoEvidence(FileStore files, TimeProvider time)
{
    /// <param name="cycle">In the phase submission.</param>
    /// <param name="regency">Whose.</param>
    /// <param name="actionNo">Which action.</param>
    /// <param name="share">How many of its requirements get evidence, 0 to 1.</param>
    /// <param name="file">Whether the action is filed, what is missing confirmed.</param>
    /// <param name="stamp">Who and when.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public async Task<Submission> SubmissionAsync(AssessmentCycle cycle, CycleParticipant regency, int actionNo, double share, bool file, Stamp stamp, CancellationToken cancellationToken)
    {
        var submission = Submission.Start(Ids.New(time), cycle, regency.Code, actionNo);
        var requirements = cycle.Rules.Action(actionNo).Requirements.Where(r => r.IsEvidence).ToList();
        var given = (int)Math.Ceiling(requirements.Count * share);
        foreach (var requirement in requirements.Take(given))
        {
            await AddAsync(submission, cycle, regency, requirement, stamp, cancellationToken);
        }

        if (file)
        {
            submission.Submit(cycle, [.. submission.Missing(cycle).Select(r => r.Code)], stamp);
        }

        return submission;
    }

    private async Task AddAsync(Submission submission, AssessmentCycle cycle, CycleParticipant regency, EvidenceRequirement requirement, Stamp stamp, CancellationToken cancellationToken)
    {
        switch (requirement)
        {
            case { Kind: RequirementKind.FileOrLink }:
                submission.AddLink(cycle, Ids.New(time), requirement.Code, $"{requirement.Name} (contoh)", $"https://contoh.invalid/{regency.Code}/publikasi", stamp);
                break;
            case { Code: "2.b" or "6.b" or "8.b" }:
                submission.CiteNationalSite(cycle, Ids.New(time), requirement.Code, $"{requirement.Name} (contoh)", $"https://contoh.invalid/pemantauan/{regency.Code}/{requirement.Code}", cycle.Today(stamp.At), $"Bappeda {regency.Name}", stamp);
                break;
            default:
                var stored = await files.SaveAsync(new MemoryStream(Document(cycle, regency, requirement)), UploadLimits.Evidence, cancellationToken);
                var name = $"{requirement.Code} {regency.Name} (contoh).pdf";
                submission.AddFile(cycle, Ids.New(time), Ids.New(time), requirement.Code, requirement.Name, new StoredFile(stored.Hash, name, stored.Size, stored.Type.ContentType()), false, stamp);
                break;
        }
    }

    private static byte[] Document(AssessmentCycle cycle, CycleParticipant regency, EvidenceRequirement requirement) => SamplePdf.Of(
        requirement.Name,
        $"Pemerintah {regency.Name}",
        [
            $"Tahun kegiatan {cycle.ActivityYear}, penilaian tahun {cycle.AssessmentYear}.",
            "",
            $"Dokumen ini mewakili bukti dukung {requirement.Code} pada aksi {requirement.Code[0]}. Isinya karangan agar portal dapat dicoba dari awal sampai akhir.",
            "",
            "1. Dasar: keputusan kepala daerah tentang tim percepatan penurunan stunting.",
            "2. Ruang lingkup: seluruh kecamatan dan desa/kelurahan.",
            "3. Hasil: kegiatan dilaksanakan sesuai rencana dan dilaporkan pada akhir tahun.",
            "4. Tindak lanjut: dibahas pada rembuk stunting tahun berikutnya.",
        ]);
}
