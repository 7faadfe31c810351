using System.Text.Json;
using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Diff;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Mails;
using StuntingAssessment.Domain.Operations;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Accounts;
using StuntingAssessment.Web.Features.Ansit;
using StuntingAssessment.Web.Features.Cycles;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Platform.Auditing;

/// <summary>One Indonesian sentence per event, read after the actor's name. A test walks every <see cref="DomainEvent"/>.</summary>
public static class AuditWording
{
    private static readonly Dictionary<string, Type> Events = typeof(DomainEvent).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract)
        .ToDictionary(t => t.Name);

    /// <summary>The event of a row; null when it was written by an edition that knew other events.</summary>
    public static DomainEvent? Read(AuditEntry entry)
    {
        try
        {
            return Events.TryGetValue(entry.Event, out var type) ? (DomainEvent?)JsonSerializer.Deserialize(entry.Payload, type, JsonColumn.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The people whom an event names by id.</summary>
    public static IEnumerable<Guid> PeopleIn(DomainEvent? happened) => happened switch
    {
        AssignmentGiven { Acting.InPlaceOf: { } other } e => [e.PersonId, other],
        AssignmentGiven e => [e.PersonId],
        AssignmentEnded e => [e.PersonId],
        AssignmentProlonged e => [e.PersonId],
        AssignmentConfirmed e => [e.PersonId],
        ChairChanged e => [e.PersonId],
        SessionsEndedByAdmin e => [e.PersonId],
        ViewingStarted e => [e.PersonId],
        ViewingEnded e => [e.PersonId],
        _ => [],
    };

    /// <param name="entry">The row, for what the event itself does not say.</param>
    /// <param name="happened">Its event.</param>
    /// <param name="names">What codes and ids are called.</param>
    public static AuditSentence Of(AuditEntry entry, DomainEvent? happened, AuditNames names)
    {
        var where = entry.RegencyCode is { } code ? $" {names.Regency(code)}" : "";
        return happened is null
            ? new AuditSentence($"mencatat peristiwa {entry.Event}")
            : OfCycle(happened, names) ?? OfSubmission(happened, where) ?? OfPanel(happened, names) ?? OfPlenary(happened, names) ?? OfResult(happened) ?? OfLetter(happened) ?? OfRegion(happened) ?? OfAgency(happened)
                ?? OfAssignment(happened, names) ?? OfAccount(happened, names) ?? OfMail(happened) ?? SignInWording.Of(happened, names)
            ?? AnsitWording.Of(happened, where) ?? OfUpkeep(happened)
            ?? new AuditSentence($"mencatat peristiwa {entry.Event}");
    }

    private static AuditSentence? OfCycle(DomainEvent happened, AuditNames names) => happened switch
    {
        CycleCreated e => new($"membuat siklus penilaian {e.AssessmentYear} {e.Province} atas kegiatan tahun {e.ActivityYear}{(e.ClonedFrom is { } source ? $", disalin dari siklus {source}" : "")}"),
        CycleYearsChanged e => new("mengubah tahun siklus", AuditDifferences.Of(e.Before, e.After)),
        DifferencesReviewed e => new($"memeriksa perbedaan {DiffNames.Of(e.Kind).ToLowerInvariant()} dengan siklus asal", AuditDifferences.Of(e)),
        WeightsChanged e => new("mengubah bobot", AuditDifferences.Of(e.Before, e.After)),
        CriterionChanged e => new($"mengubah kriteria {e.After.Code}", AuditDifferences.Of(e.Before, e.After)),
        CriterionAdded e => new($"menambah kriteria {e.Criterion.Code}", e.Criterion.Text),
        CriterionRemoved e => new($"menghapus kriteria {e.Criterion.Code}", e.Criterion.Text),
        TieBreakChanged e => new("mengubah urutan pemutus seri", AuditDifferences.Became(string.Join(", ", e.Before), string.Join(", ", e.After))),
        PredicatesChanged e => new("mengubah predikat", AuditDifferences.Became(AuditDifferences.Of(e.Before), AuditDifferences.Of(e.After))),
        WindowsChanged e => new("mengubah jadwal tahap", AuditDifferences.Of(e.Before, e.After)),
        RulesConfirmed => new("mengonfirmasi aturan penilaian"),
        PhaseMoved e when e.To > e.From => new($"memindahkan tahap dari {PhaseNames.Of(e.From)} ke {PhaseNames.Of(e.To)}", e.Reason),
        PhaseMoved e => new($"memundurkan tahap dari {PhaseNames.Of(e.From)} ke {PhaseNames.Of(e.To)}", e.Reason),
        RegencyNotAssessed e => new($"menandai {names.Regency(e.RegencyCode)} tidak dinilai", e.Reason),
        RegencyAssessedAgain e => new($"menetapkan {names.Regency(e.RegencyCode)} dinilai kembali"),
        _ => CycleSetupWording.Of(happened, names),
    };

    private static AuditSentence? OfSubmission(DomainEvent happened, string where) => happened switch
    {
        EvidenceFileAdded e => new($"menambah bukti {e.Requirement}{where}{Marks(e.Late, e.BroughtOnTheDay)}", Named(e.Title, e.FileName)),
        EvidenceFileReplaced e => new($"mengganti berkas bukti {e.Requirement}{where} dengan versi {e.Number}{Marks(e.Late, false)}", Named(e.Title, e.FileName)),
        EvidenceLinked e => new($"menambah tautan sebagai bukti {e.Requirement}{where}{Marks(e.Late, false)}", $"{e.Title}: {e.Url}"),
        EvidenceCited e => new($"menunjuk bukti {e.Requirement}{where} di laman Kemendagri{Marks(e.Late, false)}", $"{e.Title}: {e.Url}, dilihat {IndonesianDate.Full(e.SeenOn)} oleh {e.CheckedBy}"),
        EvidenceRemoved e => new($"menghapus bukti {e.Requirement}{where}", e.Title),
        ActionSubmitted e => new(
            $"mengajukan {(e.Again ? "kembali " : "")}aksi {e.Action}{where}{Marks(e.Late, false)}",
            e.MissingConfirmed.Count == 0 ? null : $"Tanpa bukti wajib {string.Join(", ", e.MissingConfirmed)}."),
        ActionReturned e => new($"mengembalikan aksi {e.Action}{where}", e.Reason),
        ActionVerified e => new($"menyatakan aksi {e.Action}{where} diverifikasi"),
        VerdictGiven e => new($"memeriksa {e.Requirement}{where}: {VerdictNames.Of(e.Status)}{(e.Before is { } b ? $", sebelumnya {VerdictNames.Of(b)}" : "")}", e.Reason),
        CriterionGraded e => new($"memberi tingkat {e.Letter} untuk kriteria {e.Criterion}{where}{(e.Before is null ? "" : $", sebelumnya {e.Before}")}", e.Note),
        GradeCleared e => new($"menghapus tingkat {e.Before} kriteria {e.Criterion}{where}"),
        MarkedFileRead e => new($"membuka berkas berisi data pribadi pada aksi {e.Action}{where}", e.FileName),
        _ => null,
    };

    private static AuditSentence? OfPanel(DomainEvent happened, AuditNames names) => happened switch
    {
        ConflictDeclared e => new($"menyatakan {(e.HasConflict ? "ada" : "tidak ada")} konflik kepentingan dengan {names.Regency(e.RegencyCode)}"),
        SheetSubmitted e => new($"mengajukan lembar nilai {names.Regency(e.RegencyCode)}"),
        SheetUnlocked e => new($"membuka kembali sebuah lembar nilai {names.Regency(e.RegencyCode)}", e.Reason),
        _ => null,
    };

    private static AuditSentence? OfPlenary(DomainEvent happened, AuditNames names) => happened switch
    {
        ComponentModerated e => new($"menetapkan nilai pleno {names.Regency(e.RegencyCode)} untuk komponen {e.Component}: {IndonesianNumber.Format(e.Value)}", e.Reason),
        ModerationWithdrawn e => new($"mencabut nilai pleno {names.Regency(e.RegencyCode)} untuk komponen {e.Component}", e.Reason),
        TieOrdered e => new($"mengurutkan kelompok seri: {string.Join(", ", e.Regencies.Select(names.Regency))}", e.Reason),
        TieOrderWithdrawn e => new($"mencabut urutan kelompok seri: {string.Join(", ", e.Regencies.Select(names.Regency))}", e.Reason),
        _ => null,
    };

    private static AuditSentence? OfResult(DomainEvent happened) => happened switch
    {
        ResultFrozen e => new($"membekukan hasil nomor {e.Number}", $"SHA-256 bundel {e.Sha256}"),
        ResultUnfrozen e => new($"mencairkan hasil nomor {e.Number}", e.Reason),
        DecreeEntered e => new($"mencatat keputusan gubernur nomor {e.DecreeNumber} tanggal {IndonesianDate.Full(e.DecreeDate)}"),
        PublicationRequested e => new($"meminta pengumuman hasil nomor {e.Number}"),
        PublicationRequestWithdrawn e => new($"membatalkan permintaan pengumuman hasil nomor {e.Number}", e.Reason),
        CycleExported e => new($"mengunduh semua data siklus {e.AssessmentYear}"),
        CorrectionOpened e => new($"mulai menyusun versi {e.Edition} hasil", e.Reason),
        CorrectionAbandoned e => new($"membatalkan penyusunan versi {e.Edition} hasil", e.Reason),
        ResultReplaced e => new($"mengganti versi {e.Edition} hasil dengan versi {e.ByEdition}", e.Reason),
        WithdrawalRequested e => new($"meminta penarikan versi {e.Edition} hasil", e.Reason),
        WithdrawalRequestCancelled e => new($"membatalkan permintaan penarikan versi {e.Edition} hasil", e.Reason),
        ResultWithdrawn e => new($"menarik versi {e.Edition} hasil", e.Reason),
        ResultPublished e => new($"mengumumkan hasil nomor {e.Number} dengan keputusan gubernur nomor {e.DecreeNumber}", $"SHA-256 bundel {e.Sha256}"),
        _ => null,
    };

    private static AuditSentence? OfLetter(DomainEvent happened) => happened switch
    {
        IssuerEstablished e => new($"mencatat {e.Name} sebagai penerbit naskah"),
        IssuerSettingsChanged e => new($"mengubah kop dan tata letak naskah {e.Name}", AuditDifferences.Of(e.Changes)),
        SignatoryChanged e => new($"mengubah penanda tangan {e.Position}", AuditDifferences.Of(e.Changes)),
        EmblemReplaced e => new($"mengunggah lambang {e.Name}", e.FileName),
        EmblemRemoved e => new($"menghapus lambang {e.Name}", e.FileName),
        LetterStarted e => new($"menyusun konsep surat {e.Subject}"),
        LetterEdited e => new("mengubah konsep surat undangan", AuditDifferences.Of(e.Changes)),
        LetterFinalised e => new($"menetapkan surat undangan nomor {e.Number} sebagai final"),
        LetterReopened e => new($"membuka surat undangan nomor {e.Number} untuk diperbaiki", e.Reason),
        PaperIssued e => new($"menerbitkan {PaperKindNames.Of(e.Kind)} nomor {e.Number} untuk {e.Recipient}", $"SHA-256 isi {e.ContentSha256}"),
        PaperReplaced e => new($"mengganti {PaperKindNames.Of(e.Kind)} nomor {e.Number}", e.Number == e.NewNumber ? "Terbit ulang dengan nomor yang sama." : $"Penggantinya nomor {e.NewNumber}."),
        PaperWithdrawn e => new($"mencabut {PaperKindNames.Of(e.Kind)} nomor {e.Number}", e.Reason),
        _ => null,
    };

    private static AuditSentence? OfRegion(DomainEvent happened) => happened switch
    {
        RegionFounded e => new($"menambah {e.Name}{Coded(e.Code)} sejak {e.Year}", e.Parent is { } parent ? $"Di dalam {parent}." : null),
        RegionRenamed e => new($"mengganti nama {e.Before} menjadi {e.After} sejak {e.Year}"),
        RegionRecoded e => new(
            $"mengubah kode {e.Name} dari {e.Before ?? "belum ada"} menjadi {e.After ?? "belum ada"} sejak {e.Year}{(e.NewParent is { } parent ? $", di dalam {parent}" : "")}",
            e.Below == 0 ? null : $"{e.Below} wilayah di dalamnya ikut berganti kode."),
        RegionSplit e => new($"memekarkan {e.Name} sejak {e.Year}", $"Menjadi {string.Join(", ", e.Into)}{(e.Remains ? $"; {e.Name} tetap ada" : "")}."),
        RegionsMerged e => new($"menggabungkan {string.Join(", ", e.From)} ke dalam {e.Into} sejak {e.Year}"),
        RegionListApplied e => new(
            $"menerapkan daftar kode wilayah yang berlaku sejak {e.Year}: {e.Added} baru, {e.Gone} hilang, {e.Renamed} berganti nama, {e.Moved} pindah, {e.Recoded} berganti kode",
            $"Berkas {e.FileName}, SHA-256 {e.Sha256}"),
        _ => null,
    };

    private static AuditSentence? OfAgency(DomainEvent happened) => happened switch
    {
        AgencyFounded e => new($"menambah perangkat daerah {e.Name} sejak {e.Year}", string.Join(", ", e.Codes)),
        AgencyChanged e => new(
            $"mengubah perangkat daerah {e.Before}",
            string.Join("; ", new[] { e.Before == e.After ? null : $"nama menjadi {e.After}", e.CodesBefore.SequenceEqual(e.CodesAfter) ? null : $"tugas {AuditDifferences.Became(string.Join(", ", e.CodesBefore), string.Join(", ", e.CodesAfter))}" }.OfType<string>())),
        AgencyConfirmed e => new($"memastikan nama dan tugas {e.Name}"),
        AgencyEnded e => new($"mengakhiri perangkat daerah {e.Name} pada akhir {e.LastYear}"),
        AgenciesMerged e => new($"menggabungkan {string.Join(", ", e.From)} menjadi {e.Into} sejak {e.Year}"),
        HeadAppointed e => new($"mencatat {e.Name} sebagai {e.Position} {e.Agency}", e.To is { } to ? $"Berlaku {IndonesianDate.Full(e.From)} s.d. {IndonesianDate.Full(to)}." : $"Berlaku sejak {IndonesianDate.Full(e.From)}."),
        HeadLeft e => new($"mengakhiri masa jabatan {e.Name} sebagai {e.Position} {e.Agency} per {IndonesianDate.Full(e.To)}"),
        HeadRemoved e => new($"menghapus {e.Name} dari daftar pejabat {e.Agency}", e.Position),
        _ => null,
    };

    private static string Coded(string? code) => code is null ? ", belum berkode" : $" ({code})";

    private static AuditSentence? OfAssignment(DomainEvent happened, AuditNames names) => happened switch
    {
        AssignmentGiven e => new(
            $"menugaskan {names.Person(e.PersonId)} sebagai {RoleOf(e.Role, e.RegencyCode, names)}{(e.IsChair ? " dan ketua tim penilai" : "")}",
            (e.Agencies is { Count: > 0 } offices ? $"{string.Join(", ", offices)}. " : "")
                + (e.To is { } to ? $"Berlaku {IndonesianDate.Full(e.From)} s.d. {IndonesianDate.Full(to)}." : $"Berlaku sejak {IndonesianDate.Full(e.From)}.") + ActingOf(e.Acting, names)),
        AssignmentEnded e => new(
            $"mengakhiri penugasan {names.Person(e.PersonId)} sebagai {RoleOf(e.Role, e.RegencyCode, names)} per {IndonesianDate.Full(e.To)}",
            e.ReviewYear is { } year ? $"Hasil tinjauan tahunan {year}." : null),
        AssignmentProlonged e => new(
            $"memperpanjang penugasan {names.Person(e.PersonId)} sebagai {RoleOf(e.Role, e.RegencyCode, names)}",
            $"Semula sampai {IndonesianDate.Full(e.Before)}, {(e.To is { } last ? $"sekarang sampai {IndonesianDate.Full(last)}" : "sekarang tanpa batas waktu")}."),
        AssignmentConfirmed e => new($"mengonfirmasi penugasan {names.Person(e.PersonId)} sebagai {RoleOf(e.Role, e.RegencyCode, names)} dalam tinjauan tahunan {e.Year}"),
        ChairChanged e => new(e.IsChair ? $"menetapkan {names.Person(e.PersonId)} sebagai ketua tim penilai" : $"mengakhiri {names.Person(e.PersonId)} sebagai ketua tim penilai"),
        _ => null,
    };

    private static AuditSentence? OfAccount(DomainEvent happened, AuditNames names) => happened switch
    {
        FirstAdminCreated e => new("membuat akun admin provinsi yang pertama", e.Email),
        PersonInvited e => new($"mengundang {e.Name}", e.Email),
        PersonChanged e => new($"mengubah data {e.Name}", e.Email),
        AccountLinkMade { Kind: nameof(AccountLinkKind.SecondFactorReset) } => new("membuat tautan sekali pakai untuk melepas masuk dua langkah sebuah akun"),
        AccountLinkMade e => new("membuat tautan sekali pakai untuk sebuah akun"),
        AccountLinkUsed => new("memakai tautan sekali pakai"),
        PasswordChanged => new("mengganti kata sandi"),
        SessionsEnded => new("mengakhiri sesinya di perangkat lain"),
        SignedIn => new("masuk ke portal"),
        SignedOut => new("keluar dari portal"),
        SignInRefused e => new("ditolak masuk", e.Reason),
        SignInsLocked e => new($"dikunci sementara setelah {e.Failures} kali gagal masuk"),
        AccountClosed e => new("menutup sebuah akun", e.Reason),
        AccountReopened => new("membuka kembali sebuah akun"),
        _ => null,
    };

    private static AuditSentence? OfMail(DomainEvent happened) => happened switch
    {
        MailsDrafted e => new($"menyiapkan {e.Count} surel untuk diperiksa", e.Title),
        MailsReleased e => new($"mengirim {e.Count} surel yang sudah disiapkan", e.Title),
        MailsDiscarded e => new($"membuang {e.Count} surel yang sudah disiapkan", e.Title),
        MailSentAgain e => new($"mengirim ulang surel kepada {e.To}", e.WasInDoubt ? $"{e.Subject}. Belum diketahui apakah yang sebelumnya sudah sampai." : e.Subject),
        MailFoundArrived e => new($"mencatat bahwa surel kepada {e.To} sudah sampai", e.Subject),
        MailDiscarded e => new($"membuang surel kepada {e.To}", e.Subject),
        TestMailAsked e => new("mengirim surel uji kepada dirinya sendiri", e.To),
        _ => null,
    };

    private static AuditSentence? OfUpkeep(DomainEvent happened) => happened switch
    {
        BackupMade e => new($"membuat cadangan dengan {e.Files} berkas", $"SHA-256 manifes {e.ManifestSha256}"),
        PortalRestored e => new($"memulihkan portal dari cadangan tanggal {IndonesianDate.Full(DateOnly.FromDateTime(e.MadeAt))}", $"SHA-256 manifes {e.ManifestSha256}"),
        _ => null,
    };

    private static string RoleOf(Role role, string? regency, AuditNames names) =>
        (role, regency) switch
        {
            (Role.RegencyCoordinator, { }) => $"koordinator {names.Regency(regency)}",
            (Role.AgencyOperator, { }) => $"operator OPD {names.Regency(regency)}",
            _ => RoleNames.Of(role).ToLowerInvariant(),
        };

    private static string ActingOf(Acting? acting, AuditNames names) => acting switch
    {
        null => "",
        { InPlaceOf: { } other } => $" Plt. {acting.Position}, menggantikan {names.Person(other)}.",
        _ => $" Plt. {acting.Position}.",
    };

    private static string Marks(bool late, bool onTheDay) => (late ? ", terlambat" : "") + (onTheDay ? ", dibawa pada hari penilaian" : "");

    private static string Named(string title, string fileName) => title == fileName ? title : $"{title} ({fileName})";
}
