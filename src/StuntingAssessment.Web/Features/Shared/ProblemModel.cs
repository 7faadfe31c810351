namespace StuntingAssessment.Web.Features.Shared;

/// <summary>Why a session may do less than its person's roles say.</summary>
public enum SessionLimit
{
    None,
    LooksAsSomebody,
    SecondFactorMissing,
}

/// <summary>An answer that is not the page: what happened, what to do, and a number under which the log knows it.</summary>
public sealed record ProblemModel(int Status, string Reference, string? BackUrl = null)
{
    public SessionLimit Limit { get; init; }

    public string Heading => Words.Heading;

    public string What => Words.What;

    public string Next => Words.Next;

    public string BackText => Status == StatusCodes.Status409Conflict ? "Lihat data terbaru" : "Kembali";

    private (string Heading, string What, string Next) Words => Status switch
    {
        StatusCodes.Status400BadRequest => (
            "Permintaan tidak dapat diproses",
            "Formulir ini tidak lengkap atau sudah terlalu lama terbuka.",
            "Buka kembali halamannya, lalu kirim ulang isian Anda."),
        StatusCodes.Status403Forbidden when Limit is SessionLimit.LooksAsSomebody => (
            "Tertutup selama melihat sebagai orang lain",
            "Anda sedang melihat sebagai orang lain, dan itu hanya untuk membaca: tidak ada yang dapat disimpan atau diekspor. Akun orang itu, lembar nilai, nilai panel, dan catatannya tetap tertutup bagi Anda.",
            "Tekan Berhenti di bagian atas halaman untuk kembali menjadi diri sendiri."),
        StatusCodes.Status403Forbidden when Limit is SessionLimit.SecondFactorMissing => (
            "Aktifkan masuk dua langkah dahulu",
            "Peran Anda mewajibkan masuk dua langkah. Sebelum itu aktif, hanya akun Anda sendiri yang dapat dibuka.",
            "Buka Akun saya, lalu aktifkan masuk dua langkah."),
        StatusCodes.Status403Forbidden => (
            "Anda tidak berwenang membuka halaman ini",
            "Akun Anda sudah masuk, tetapi tugasnya tidak mencakup halaman atau tindakan ini.",
            "Bila Anda memerlukannya, mintalah admin provinsi menambahkan penugasan Anda."),
        StatusCodes.Status404NotFound => (
            "Halaman tidak ditemukan",
            "Alamatnya mungkin salah ketik, sudah dipindahkan, atau bukan bagian yang dapat Anda lihat.",
            "Periksa alamatnya, atau mulai lagi dari halaman awal."),
        StatusCodes.Status409Conflict => (
            "Data telah berubah",
            "Orang lain, atau Anda sendiri di tab lain, menyimpan perubahan setelah halaman ini dibuka. Isian Anda tidak disimpan agar tidak menimpanya.",
            "Lihat data terbaru, lalu ulangi perubahan Anda bila masih diperlukan."),
        StatusCodes.Status413PayloadTooLarge => (
            "Berkas terlalu besar",
            "Kiriman Anda melebihi batas ukuran, jadi tidak disimpan.",
            "Perkecil berkasnya (PDF dan dokumen paling besar 25 MB, gambar 10 MB, paparan 50 MB), lalu unggah lagi."),
        StatusCodes.Status429TooManyRequests => (
            "Terlalu banyak permintaan",
            "Terlalu banyak permintaan datang dari Anda dalam waktu singkat.",
            "Tunggu satu menit, lalu coba lagi."),
        StatusCodes.Status503ServiceUnavailable => (
            "Layanan sedang tidak tersedia",
            "Portal sedang disiapkan atau dipelihara.",
            "Coba lagi beberapa menit lagi. Yang sudah tersimpan tetap aman."),
        >= 500 => (
            "Terjadi kesalahan pada portal",
            "Kesalahan ini ada di pihak kami dan sudah dicatat. Perubahan terakhir Anda mungkin belum tersimpan.",
            "Coba lagi. Bila terulang, hubungi admin provinsi dengan nomor rujukan di bawah."),
        _ => (
            "Permintaan tidak dapat diproses",
            "Portal tidak dapat menjawab permintaan ini.",
            "Kembali ke halaman sebelumnya, lalu coba lagi."),
    };
}
