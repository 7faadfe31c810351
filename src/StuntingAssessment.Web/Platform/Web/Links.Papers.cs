namespace StuntingAssessment.Web.Platform.Web;

/// <summary>The invitation, the report and the certificates, and the page that checks a paper.</summary>
public static partial class Links
{
    public static string Papers(int year) => $"/penilaian/{year}/naskah";

    public static string Paper(int year, Guid paper) => $"/penilaian/{year}/naskah/{paper}";

    public static string PaperFile(int year, Guid paper) => $"/penilaian/{year}/naskah/{paper}/naskah.pdf";

    public static string PaperWithdrawal(int year, Guid paper) => $"/penilaian/{year}/naskah/{paper}/pencabutan";

    public static string Issuer(int year) => $"/penilaian/{year}/naskah/penerbit";

    public static string Signatory(int year, string signatory) => $"/penilaian/{year}/naskah/penanda-tangan/{signatory}";

    public static string Emblem(int year) => $"/penilaian/{year}/naskah/lambang";

    public static string EmblemRemoval(int year) => $"/penilaian/{year}/naskah/lambang/hapus";

    public static string Invitation(int year) => $"/penilaian/{year}/naskah/undangan";

    public static string InvitationEdit(int year) => $"/penilaian/{year}/naskah/undangan/ubah";

    public static string InvitationPreview(int year, string? paper = null) => $"/penilaian/{year}/naskah/undangan/pratinjau{Sized(paper)}";

    public static string InvitationDraft(int year, string? paper = null) => $"/penilaian/{year}/naskah/undangan/konsep.pdf{Sized(paper)}";

    public static string InvitationIssue(int year) => $"/penilaian/{year}/naskah/undangan/penerbitan";

    public static string InvitationReopening(int year) => $"/penilaian/{year}/naskah/undangan/perbaikan";

    public static string RankingReport(int year) => $"/penilaian/{year}/naskah/laporan";

    public static string RankingReportPreview(int year, string? paper = null) => $"/penilaian/{year}/naskah/laporan/pratinjau{Sized(paper)}";

    public static string RankingReportDraft(int year, string? paper = null) => $"/penilaian/{year}/naskah/laporan/konsep.pdf{Sized(paper)}";

    public static string Certificates(int year) => $"/penilaian/{year}/naskah/piagam";

    public static string CertificatesPreview(int year, string? paper = null) => $"/penilaian/{year}/naskah/piagam/pratinjau{Sized(paper)}";

    public static string CertificatesDraft(int year, string? paper = null) => $"/penilaian/{year}/naskah/piagam/konsep.pdf{Sized(paper)}";

    public static string PaperCheck(string token) => $"/periksa/{token}";

    private static string Sized(string? paper) => paper is null ? "" : $"?kertas={paper}";
}
