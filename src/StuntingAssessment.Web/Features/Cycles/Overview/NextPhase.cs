namespace StuntingAssessment.Web.Features.Cycles.Overview;

/// <param name="Name">Null when the cycle has no next phase.</param>
/// <param name="Effect">What it opens and what it closes.</param>
/// <param name="Condition">What has to be true first.</param>
/// <param name="Obstacles">What of that is not; null for those who are told the condition only.</param>
public sealed record NextPhase(string? Name, string Effect, string? Condition, IReadOnlyList<string>? Obstacles)
{
    public static NextPhase Of(AssessmentCycle cycle, IReadOnlyList<string>? obstacles)
    {
        var name = cycle.Phase is Phase.Published ? null : PhaseNames.Of(cycle.Phase + 1);
        return cycle.Phase switch
        {
            Phase.Preparation => new(name, "Koordinator kabupaten/kota dapat menambah bukti dan mengajukan aksi. Aturan penilaian masih dapat diubah.", "Jadwal pengajuan, aksi dengan persyaratan bukti, dan peserta sudah ada; perbedaan dengan siklus asal sudah dikonfirmasi.", obstacles),
            Phase.Submission => new(name, "Tim teknis mulai memeriksa dan menilai. Aturan penilaian tidak dapat diubah lagi; bukti yang masuk ditandai terlambat.", "Aturan penilaian sudah dikonfirmasi.", obstacles),
            Phase.Verification => new(name, "Panelis membaca bukti dan mengisi lembar nilai. Bukti hanya dapat ditambah bila memang dibawa pada hari penilaian.", "Ada panelis, dan tepat satu di antaranya ketua tim penilai.", obstacles),
            Phase.Presentation => new(name, "Ketua tim penilai menetapkan nilai pleno, lalu admin membekukan hasil. Bukti, pemeriksaan, dan lembar nilai ditutup.", "Semua kriteria dokumen sudah dinilai dan semua lembar nilai sudah diajukan, atau kabupaten/kotanya ditandai tidak dinilai.", obstacles),
            Phase.Plenary => new(name, "Peringkat, nilai komponen, dan penghargaan dapat dibaca semua orang.", "Hasil dibekukan, keputusan gubernur dicatat, dan pengumumannya disetujui orang kedua.", obstacles),
            Phase.Published when cycle.IsCorrecting => new(null, "Hasil siklus ini sudah diumumkan; versi barunya sedang disusun.", null, obstacles),
            Phase.Published when !cycle.HasResultInForce => new(null, "Hasil siklus ini sudah ditarik.", null, obstacles),
            Phase.Published => new(null, "Hasil siklus ini sudah diumumkan.", null, obstacles),
        };
    }
}
