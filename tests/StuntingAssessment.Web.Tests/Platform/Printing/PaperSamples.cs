using StuntingAssessment.Web.Features.Papers.Printed;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Tests.Platform.Printing;

/// <summary>The three papers of 2024. Names, NIP and scores are none of anybody's: the names are blank, the scores invented.</summary>
internal static class PaperSamples
{
    public static readonly Uri CheckAddress = new("https://penilaian.kaltaraprov.example/periksa/Zk3vQ9mB7tXr2LdWc8YhNa");

    public static Letterhead Letterhead { get; } = new(
        "Pemerintah Provinsi Kalimantan Utara", "Sekretariat Daerah", ["Jalan Kolonel H. Soetadji Nomor 1 Tanjung Selor, Kode Pos 77212"]);

    public static Signature Secretary { get; } = new() { Position = "Sekretaris Daerah", Rank = "Pembina Utama (IV/e)" };

    public static Signature Governor { get; } = new() { Position = "Gubernur Kalimantan Utara", HasNip = false };

    public static InvitationText InvitationText { get; } = new()
    {
        Basis = "Surat Menteri Dalam Negeri Republik Indonesia Nomor 440.5.7/4190/Bangda Perihal Pelaksanaan 8 (delapan) Aksi Konvergensi Percepatan Penurunan Stunting di Daerah",
        Actions = "8 (delapan) Aksi Konvergensi",
        ActionNumbers = "Aksi 1 sampai dengan Aksi 8",
        Province = "Kalimantan Utara",
        AssessmentYear = 2024,
        ActivityYear = 2023,
        FirstDay = new DateOnly(2024, 5, 20),
        LastDay = new DateOnly(2024, 5, 21),
        Starts = new TimeOnly(8, 0),
        TimeZone = "Asia/Makassar",
        Venues = ["Aula Gedung Gabungan Dinas lantai I, Tanjung Selor", "Ruang Rapat Kantor Gubernur lantai 1"],
        MaxSlides = 20,
        SlidesDue = new DateOnly(2024, 5, 17),
        MaxParticipants = 10,
    };

    public static Invitation Invitation { get; } = new()
    {
        Title = "Undangan Penilaian Kinerja Tahun 2024",
        Letterhead = Letterhead,
        Reference = new LetterReference
        {
            Number = "400.2.5.5/1431.1/Bapp-Lit/SETDA",
            Urgency = "Penting",
            Attachments = 1,
            SubjectLabel = "Perihal",
            Subject = "Undangan Penilaian Kinerja",
            Place = "Tanjung Selor",
            Date = new DateOnly(2024, 4, 26),
        },
        Addressee = new Addressee(["Yth. (Daftar Terlampir)", "di -", "Tempat"]),
        Body = InvitationText.Render(InvitationText.Default),
        Signature = Secretary,
        Copies = ["Gubernur Kalimantan Utara", "Wakil Gubernur Kalimantan Utara", "Bupati/Wali Kota se-Provinsi Kalimantan Utara"],
        Invitees = new InviteeAnnex(
            new AnnexHeading(null, "Surat Sekretaris Daerah Provinsi Kalimantan Utara", "400.2.5.5/1431.1/Bapp-Lit/SETDA", new DateOnly(2024, 4, 26), "Daftar Undangan"),
            "Penilaian Kinerja Kabupaten/Kota dalam Pelaksanaan 8 (Delapan) Aksi Konvergensi Percepatan Penurunan Stunting Provinsi Kalimantan Utara Tahun 2024",
            Groups()),
        CheckCode = new CheckCode(CheckAddress),
    };

    public static RankingReport Report { get; } = new()
    {
        Title = "Laporan Hasil Penilaian Kinerja Tahun 2024",
        Letterhead = Letterhead,
        Actions = "8 (Delapan) Aksi Konvergensi",
        Province = "Kalimantan Utara",
        AssessmentYear = 2024,
        ActivityYear = 2023,
        Guide = "Petunjuk Teknis Penilaian Kinerja, edisi revisi ketiga 2023",
        Decimals = 2,
        Components =
        [
            new ReportComponent("DOC", "Dokumen 8 aksi", 70, "Dokumen, dinilai tim teknis", null),
            new ReportComponent("PRES", "Paparan", 30, "Panel", "rata-rata lembar nilai"),
            new ReportComponent("INOV", "Inovasi", 0, "Panel", "rata-rata lembar nilai"),
        ],
        Rows =
        [
            Row(1, "Kabupaten Bulungan", 93.75m, 91.20m, 88.00m, 92.99m, "Sangat Baik"),
            Row(2, "Kota Tarakan", 90.63m, 92.40m, 94.50m, 91.16m, "Sangat Baik"),
            Row(3, "Kabupaten Malinau", 84.38m, 86.75m, 81.00m, 85.09m, "Baik", tied: true),
            Row(3, "Kabupaten Nunukan", 84.38m, 86.75m, 85.33m, 85.09m, "Baik", tied: true),
            Row(null, "Kabupaten Tana Tidung", 78.13m, null, null, null, null),
        ],
        Predicates = [new("Sangat Baik", 90), new("Baik", 80), new("Cukup", 70), new("Kurang", 0)],
        TieBreak = ["nilai dokumen", "bagian kriteria dokumen dengan nilai tertinggi", "waktu pengajuan terakhir"],
        PanelSize = 6,
        Decree = new Decree("188.44/K.412/2024", new DateOnly(2024, 6, 3)),
        Notes = ["Kabupaten Tana Tidung tidak memaparkan hasil sehingga nilai paparan belum ada."],
        Awards =
        [
            new ReportAward("Juara 1", "peringkat 1", "Pemerintah Kabupaten Bulungan", ["piala bergilir", "trofi", "piagam penghargaan"], 40_000_000),
            new ReportAward("Juara 2", "peringkat 2", "Pemerintah Kota Tarakan", ["trofi", "piagam penghargaan"], 30_000_000),
            new ReportAward("Juara 3", "peringkat 3", null, ["trofi", "piagam penghargaan"], 20_000_000),
            new ReportAward("Kabupaten/Kota Paling Inovatif", "nilai inovasi tertinggi", "Pemerintah Kota Tarakan", ["piagam penghargaan"], 12_500_000),
        ],
        MoneyName = "uang pembinaan",
        BundleHash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        Place = "Tanjung Selor",
        Date = new DateOnly(2024, 6, 4),
        Signature = new Signature { Position = "Ketua Tim Penilai Kinerja" },
        CheckCode = new CheckCode(CheckAddress),
    };

    public static AwardCertificates Certificates { get; } = new()
    {
        Title = "Piagam Penghargaan Tahun 2024",
        Certificates =
        [
            Certificate("Juara 1", "Kabupaten Bulungan", ["piala bergilir", "trofi", "piagam penghargaan"], 40_000_000),
            Certificate("Juara 2", "Kota Tarakan", ["trofi", "piagam penghargaan"], 30_000_000),
            Certificate("Juara 3", "Kabupaten Malinau", ["trofi", "piagam penghargaan"], 20_000_000),
            Certificate("Kabupaten/Kota Paling Inovatif", "Kabupaten Tana Tidung", ["piagam penghargaan"], 12_500_000),
        ],
    };

    private static AwardCertificate Certificate(string award, string regency, IReadOnlyList<string> prizes, decimal money) => new()
    {
        Issuer = "Pemerintah Provinsi Kalimantan Utara",
        Number = "400.2.5.5/0211/Bapp-Lit/SETDA",
        Regency = regency,
        Award = award,
        Occasion = "dalam Penilaian Kinerja Kabupaten/Kota dalam Pelaksanaan 8 (Delapan) Aksi Konvergensi Percepatan Penurunan Stunting Provinsi Kalimantan Utara Tahun 2024",
        Prizes = prizes,
        Money = money,
        MoneyName = "uang pembinaan",
        Decree = new Decree("188.44/K.412/2024", new DateOnly(2024, 6, 3)),
        Place = "Tanjung Selor",
        Date = new DateOnly(2024, 6, 4),
        Signature = Governor,
        CheckCode = new CheckCode(CheckAddress),
    };

    private static ReportRow Row(int? rank, string regency, decimal? doc, decimal? pres, decimal? inov, decimal? total, string? predicate, bool tied = false) =>
        new(rank, regency, new Dictionary<string, decimal?> { ["DOC"] = doc, ["PRES"] = pres, ["INOV"] = inov }, total, predicate, tied, pres is null ? ["Paparan"] : []);

    private static StuntingAssessment.Web.Features.Papers.Printed.InviteeGroup[] Groups()
    {
        string[] usual =
        [
            "Ketua Tim Percepatan Penurunan Stunting", "Kepala Bappeda dan Litbang", "Kepala Dinas Kesehatan", "Kepala Dinas Pemberdayaan Masyarakat dan Desa",
            "Kepala Dinas Sosial Pemberdayaan Perempuan dan Perlindungan Anak", "Kepala Dinas Pendidikan dan Kebudayaan",
            "Kepala Dinas Pekerjaan Umum, Penataan Ruang, Perumahan dan Kawasan Pemukiman", "Ketua TP PKK", "Perwakilan CSR",
        ];
        return
        [
            new("Provinsi Kalimantan Utara", ["Tim Penilai Kinerja Kabupaten/Kota dalam Pelaksanaan 8 (Delapan) Aksi Konvergensi Percepatan Penurunan Stunting Provinsi Kalimantan Utara"]),
            new("Kota Tarakan", usual),
            new("Kabupaten Bulungan", usual),
            new("Kabupaten Nunukan", usual),
            new("Kabupaten Malinau", usual),
            new("Kabupaten Tana Tidung", usual[..8]),
            new("Undangan lain", ["OPD teknis Provinsi Kalimantan Utara", "Instansi/Lembaga Vertikal Provinsi Kalimantan Utara", "Forum CSR", "Akademisi"]),
        ];
    }
}
