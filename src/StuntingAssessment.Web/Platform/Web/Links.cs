namespace StuntingAssessment.Web.Platform.Web;

/// <summary>The portal's addresses, in one place. Controllers carry the same patterns in their routes; a test compares.</summary>
public static partial class Links
{
    public const string PublicStart = "/";
    public const string Home = "/beranda";
    public const string FirstRun = "/mulai";
    public const string SignIn = "/masuk";
    public const string SignOut = "/keluar";
    public const string Account = "/akun";
    public const string Password = "/akun/sandi";
    public const string Sessions = "/akun/sesi";
    public const string SignInCode = "/masuk/kode";
    public const string ForgottenPassword = "/lupa-sandi";
    public const string SecondFactor = "/akun/dua-langkah";
    public const string SecondFactorReplacement = "/akun/dua-langkah/ganti";
    public const string SecondFactorRemoval = "/akun/dua-langkah/nonaktif";
    public const string RecoveryCodes = "/akun/dua-langkah/kode-pemulihan";
    public const string EndOfViewing = "/lihat-sebagai/berhenti";
    public const string People = "/pengguna";
    public const string NewPerson = "/pengguna/baru";
    public const string PeopleCsv = "/pengguna/pengguna.csv";
    public const string InvitationList = "/pengguna/undang-daftar";
    public const string InvitationListWorkbook = "/pengguna/undang-daftar/templat.xlsx";
    public const string InvitationListCsv = "/pengguna/undang-daftar/templat.csv";
    public const string InvitationListConfirmation = "/pengguna/undang-daftar/undang";
    public const string Cycles = "/penilaian";
    public const string AuditTrail = "/jejak";
    public const string AuditTrailCsv = "/jejak.csv";
    public const string Mails = "/surel";
    public const string TestMail = "/surel/uji";
    public const string Settings = "/pengaturan";
    public const string SettingsChecks = "/pengaturan/pemeriksaan";
    public const string StyleGuide = "/gaya";
    public const string Help = "/bantuan";

    /// <summary>The trail of one thing.</summary>
    public static string AuditTrailOf(Guid subject) => $"/jejak?benda={subject}";

    /// <summary>Asks for the password again, then leads back.</summary>
    /// <param name="back">Path and query of one's own page.</param>
    /// <param name="isDownload">That address answers with a file.</param>
    public static string AskAgain(string back, bool isDownload = false) => $"/pastikan?kembali={Uri.EscapeDataString(back)}{(isDownload ? "&unduh=true" : "")}";

    public static string SignInCodeFor(string back) => $"/masuk/kode?kembali={Uri.EscapeDataString(back)}";

    public static string SessionEnd(Guid session) => $"/akun/sesi/{session}/akhir";

    /// <summary>With a key that the proof of the replacement has made.</summary>
    public static string SecondFactorWith(string key) => $"/akun/dua-langkah?kunci={Uri.EscapeDataString(key)}";

    public static string PersonSessions(Guid person) => $"/pengguna/{person}/sesi";

    public static string PersonSecondFactorLinks(Guid person) => $"/pengguna/{person}/tautan-dua-langkah";

    public static string ViewAs(Guid person) => $"/pengguna/{person}/lihat-sebagai";

    /// <summary>The other kind of one-time link: it takes the second factor away, for the password.</summary>
    public static string SecondFactorLink(string token) => $"/tautan/{token}/dua-langkah";

    public static string Guide(string name) => $"/bantuan/{name}";

    public static string GuidePicture(string name) => $"/bantuan/gambar/{name}.png";

    public static string AccountLink(string token) => $"/tautan/{token}";

    public static string Mail(Guid mail) => $"/surel/{mail}";

    public static string MailResend(Guid mail) => $"/surel/{mail}/ulang";

    public static string MailArrival(Guid mail) => $"/surel/{mail}/sampai";

    public static string MailDiscard(Guid mail) => $"/surel/{mail}/buang";

    public static string MailBatch(Guid batch) => $"/surel/konsep/{batch}";

    public static string MailBatchRelease(Guid batch) => $"/surel/konsep/{batch}/kirim";

    public static string MailBatchDiscard(Guid batch) => $"/surel/konsep/{batch}/buang";

    public static string Person(Guid person) => $"/pengguna/{person}";

    public static string PersonName(Guid person) => $"/pengguna/{person}/ubah";

    public static string PersonReopening(Guid person) => $"/pengguna/{person}/pembukaan";

    public static string Chair(Guid person, Guid assignment) => $"/pengguna/{person}/penugasan/{assignment}/ketua";

    public static string PersonLinks(Guid person) => $"/pengguna/{person}/tautan";

    public static string PersonClosure(Guid person) => $"/pengguna/{person}/penutupan";

    public static string PersonAssignments(Guid person) => $"/pengguna/{person}/penugasan";

    public static string AssignmentEnd(Guid person, Guid assignment) => $"/pengguna/{person}/penugasan/{assignment}/akhir";

    public static string AssignmentPeriod(Guid person, Guid assignment) => $"/pengguna/{person}/penugasan/{assignment}/perpanjangan";

    public static string AssignmentEndInReview(Guid person, Guid assignment, int reviewYear) => $"{AssignmentEnd(person, assignment)}?tinjauan={reviewYear}";

    /// <summary>The yearly review of all assignments.</summary>
    public static string Review(int reviewYear) => $"/pengguna/tinjauan/{reviewYear}";

    public static string PersonTrail(Guid person) => $"/pengguna/{person}/jejak";

    public static string PersonTrailCsv(Guid person) => $"/pengguna/{person}/jejak.csv";

    public const string Regions = "/wilayah";
    public const string RegionLists = "/wilayah/daftar";
    public const string Agencies = "/perangkat-daerah";

    public static string Region(Guid region, int? year = null) => $"/wilayah/{region}{(year is null ? "" : $"?tahun={year}")}";

    public static string RegionAddition(Guid region) => $"/wilayah/{region}/tambah";

    public static string RegionName(Guid region) => $"/wilayah/{region}/nama";

    public static string RegionCode(Guid region) => $"/wilayah/{region}/kode";

    public static string RegionSplit(Guid region) => $"/wilayah/{region}/pemekaran";

    public static string RegionMerger(Guid region) => $"/wilayah/{region}/penggabungan";

    public static string RegionList(Guid upload) => $"/wilayah/daftar/{upload}";

    public static string RegencyAgencies(Guid region) => $"/perangkat-daerah/wilayah/{region}";

    public static string NewAgency(Guid region) => $"/perangkat-daerah/wilayah/{region}/baru";

    public static string AgencyMerger(Guid region) => $"/perangkat-daerah/wilayah/{region}/penggabungan";

    public static string Agency(Guid agency) => $"/perangkat-daerah/{agency}";

    public static string AgencyEdit(Guid agency) => $"/perangkat-daerah/{agency}/ubah";

    public static string AgencyEnd(Guid agency) => $"/perangkat-daerah/{agency}/akhir";

    public static string AgencyHeads(Guid agency) => $"/perangkat-daerah/{agency}/pejabat";

    public static string AgencyHeadEnd(Guid agency, Guid head) => $"/perangkat-daerah/{agency}/pejabat/{head}/akhir";

    public static string AgencyHeadRemoval(Guid agency, Guid head) => $"/perangkat-daerah/{agency}/pejabat/{head}/hapus";

    public static string Cycle(int year) => $"/penilaian/{year}";

    public static string CycleWeights(int year) => $"/penilaian/{year}/atur/bobot";

    public static string CycleCriteria(int year) => $"/penilaian/{year}/atur/kriteria";

    public static string CycleCriterion(int year, string code) => $"/penilaian/{year}/atur/kriteria/{code}";

    public static string NewCycleCriterion(int year) => $"/penilaian/{year}/atur/kriteria-baru";

    public static string CycleCriterionRemoval(int year, string code) => $"/penilaian/{year}/atur/kriteria/{code}/hapus";

    public static string CycleTieBreak(int year) => $"/penilaian/{year}/atur/pemutus-seri";

    public static string CyclePredicates(int year) => $"/penilaian/{year}/atur/predikat";

    public static string CycleWindows(int year) => $"/penilaian/{year}/atur/jadwal";

    public static string CycleConfirmation(int year) => $"/penilaian/{year}/atur/konfirmasi";

    public static string CyclePhase(int year) => $"/penilaian/{year}/tahap";

    public static string CyclePhaseForward(int year) => $"/penilaian/{year}/tahap/maju";

    public static string CyclePhaseBack(int year) => $"/penilaian/{year}/tahap/mundur";

    public static string NotAssessedUndo(int year, string regency) => $"/penilaian/{year}/{regency}/tidak-dinilai/batal";

    public static string NotAssessed(int year, string regency) => $"/penilaian/{year}/{regency}/tidak-dinilai";

    public static string Submissions(int year) => $"/penilaian/{year}/bukti";

    public static string Regency(int year, string regency) => $"/penilaian/{year}/{regency}";

    public static string Submission(int year, string regency, int actionNo) => $"/penilaian/{year}/{regency}/aksi/{actionNo}";

    public static string EvidenceFiles(int year, string regency, int actionNo) => $"/penilaian/{year}/{regency}/aksi/{actionNo}/berkas";

    public static string EvidenceVersions(int year, string regency, int actionNo, Guid evidence) => $"/penilaian/{year}/{regency}/aksi/{actionNo}/bukti/{evidence}/versi";

    public static string EvidenceLinks(int year, string regency, int actionNo) => $"/penilaian/{year}/{regency}/aksi/{actionNo}/tautan";

    public static string EvidenceCitations(int year, string regency, int actionNo) => $"/penilaian/{year}/{regency}/aksi/{actionNo}/laman-kemendagri";

    public static string EvidenceRemoval(int year, string regency, int actionNo, Guid evidence) => $"/penilaian/{year}/{regency}/aksi/{actionNo}/bukti/{evidence}/hapus";

    public static string SubmissionFiling(int year, string regency, int actionNo) => $"/penilaian/{year}/{regency}/aksi/{actionNo}/pengajuan";

    public static string Verification(int year, string regency, int actionNo) => $"/penilaian/{year}/{regency}/aksi/{actionNo}/periksa";

    /// <summary>With the requirement chosen, the cursor at its verdict.</summary>
    public static string VerificationOf(int year, string regency, int actionNo, string requirement) => $"/penilaian/{year}/{regency}/aksi/{actionNo}/periksa?syarat={Uri.EscapeDataString(requirement)}#Status";

    public static string VerificationQueue(int year) => $"/penilaian/{year}/periksa";

    public static string Verdict(int year, string regency, int actionNo, string requirement) => $"/penilaian/{year}/{regency}/aksi/{actionNo}/periksa/{requirement}";

    public static string SubmissionReturn(int year, string regency, int actionNo) => $"/penilaian/{year}/{regency}/aksi/{actionNo}/pengembalian";

    public static string SubmissionVerified(int year, string regency, int actionNo) => $"/penilaian/{year}/{regency}/aksi/{actionNo}/verifikasi";

    public static string Grades(int year, string regency, int actionNo) => $"/penilaian/{year}/{regency}/aksi/{actionNo}/kriteria";

    /// <summary>With the criterion chosen, the cursor at its grade.</summary>
    public static string GradeOf(int year, string regency, int actionNo, string criterion) => $"/penilaian/{year}/{regency}/aksi/{actionNo}/kriteria?kriteria={Uri.EscapeDataString(criterion)}#Letter";

    public static string GradeClearance(int year, string regency, int actionNo, string criterion) => $"/penilaian/{year}/{regency}/aksi/{actionNo}/kriteria/{criterion}/hapus";

    /// <summary>All grades of one regency, to be read.</summary>
    public static string DocumentGrades(int year, string regency) => $"/penilaian/{year}/{regency}/penilaian-dokumen";

    public static string Grade(int year, string regency, int actionNo, string criterion) => $"/penilaian/{year}/{regency}/aksi/{actionNo}/kriteria/{criterion}";

    public static string File(Guid file) => $"/berkas/{file}";

    public static string Panel(int year) => $"/penilaian/{year}/panel";

    public static string PanelRegency(int year, string regency) => $"/penilaian/{year}/panel/{regency}";

    public static string Conflict(int year, string regency) => $"/penilaian/{year}/panel/{regency}/konflik";

    public static string Sheet(int year, string regency) => $"/penilaian/{year}/panel/{regency}/lembar";

    public static string SheetDraft(int year, string regency) => $"/penilaian/{year}/panel/{regency}/lembar/draf";

    public static string SheetFiling(int year, string regency) => $"/penilaian/{year}/panel/{regency}/lembar/pengajuan";

    public static string Sheets(int year) => $"/penilaian/{year}/lembar";

    public static string SheetCodes(int year) => $"/penilaian/{year}/lembar/kode";

    public static string SheetShown(int year, Guid sheet) => $"/penilaian/{year}/lembar/{sheet}";

    public static string SheetUnlock(int year, Guid sheet) => $"/penilaian/{year}/lembar/{sheet}/pembukaan";

    public static string Ranking(int year) => $"/penilaian/{year}/peringkat";

    public static string RankingCsv(int year) => $"/penilaian/{year}/peringkat.csv";

    public static string RankReason(int year, string regency) => $"/penilaian/{year}/peringkat/{regency}";

    public static string Moderation(int year, string regency, string component) => $"/penilaian/{year}/pleno/{regency}/moderasi/{component}";

    public static string ModerationWithdrawal(int year, string regency, string component) => $"/penilaian/{year}/pleno/{regency}/moderasi/{component}/pencabutan";

    public static string TieOrder(int year, int rank) => $"/penilaian/{year}/pleno/seri/{rank}";

    public static string TieOrderWithdrawal(int year, string regency) => $"/penilaian/{year}/pleno/{regency}/urutan/pencabutan";

    public static string Results(int year) => $"/penilaian/{year}/hasil";

    public static string ResultFreeze(int year) => $"/penilaian/{year}/hasil/pembekuan";

    public static string ResultUnfreeze(int year) => $"/penilaian/{year}/hasil/pencairan";

    public static string ResultDecree(int year) => $"/penilaian/{year}/hasil/keputusan";

    public static string ResultPublicationRequest(int year) => $"/penilaian/{year}/hasil/permintaan";

    public static string ResultPublicationWithdrawal(int year) => $"/penilaian/{year}/hasil/permintaan/pembatalan";

    public static string ResultPublication(int year) => $"/penilaian/{year}/hasil/pengumuman";

    public static string ResultCorrection(int year) => $"/penilaian/{year}/hasil/versi-baru";

    public static string ResultCorrectionAbandonment(int year) => $"/penilaian/{year}/hasil/versi-baru/pembatalan";

    public static string ResultWithdrawalRequest(int year) => $"/penilaian/{year}/hasil/penarikan/permintaan";

    public static string ResultWithdrawalCancellation(int year) => $"/penilaian/{year}/hasil/penarikan/pembatalan";

    public static string ResultWithdrawal(int year) => $"/penilaian/{year}/hasil/penarikan";

    /// <summary>Everything of one cycle as a ZIP.</summary>
    public static string CycleExport(int year) => $"/penilaian/{year}/ekspor";

    public static string RegencyResult(int year, string regency) => $"/penilaian/{year}/{regency}/hasil";

    public static string PublicRanking(int year) => $"/peringkat/{year}";

    public static string PublicBundle(int year) => $"/peringkat/{year}/bundel.json";

    public static string PublicCsv(int year) => $"/peringkat/{year}/peringkat.csv";

    /// <summary>One version for good, whatever follows it.</summary>
    public static string PublicVersion(int year, int edition) => $"/peringkat/{year}/versi/{edition}";

    public static string PublicVersionBundle(int year, int edition) => $"/peringkat/{year}/versi/{edition}/bundel.json";

    public static string PublicVersionCsv(int year, int edition) => $"/peringkat/{year}/versi/{edition}/peringkat.csv";
}
