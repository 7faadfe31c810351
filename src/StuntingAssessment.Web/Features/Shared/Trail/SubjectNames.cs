using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Shared.Trail;

/// <summary>The kinds of things in the trail, as people call them.</summary>
internal static class SubjectNames
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [nameof(AssessmentCycle)] = "Siklus penilaian",
        [nameof(Submission)] = "Aksi kabupaten/kota",
        [nameof(ConflictDeclaration)] = "Pernyataan konflik kepentingan",
        [nameof(ScoreSheet)] = "Lembar nilai",
        [nameof(Plenary)] = "Pleno",
        [nameof(AssessmentResult)] = "Hasil",
        ["Issuer"] = "Penerbit naskah",
        ["Letter"] = "Surat",
        ["IssuedPaper"] = "Naskah terbit",
        [nameof(Assignment)] = "Penugasan",
        [nameof(PortalUser)] = "Akun",
        [nameof(MailBatch)] = "Konsep surel",
        [nameof(OutboxMail)] = "Surel",
        ["EvidenceFile"] = "Berkas",
        ["AnsitCell"] = "Sel Master Ansit",
        [nameof(AnsitBatch)] = "Kumpulan isian Master Ansit",
        [nameof(AnsitOwnership)] = "Pemilik indikator",
    };

    public static string Of(string subjectType) => All.GetValueOrDefault(subjectType, subjectType);
}
