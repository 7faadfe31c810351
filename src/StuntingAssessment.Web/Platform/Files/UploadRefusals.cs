namespace StuntingAssessment.Web.Platform.Files;

/// <summary>Every reason an upload is not taken, as the sentence its uploader reads: what happened, and what to do.</summary>
public static class UploadRefusals
{
    public const string Empty = "Berkas kosong (0 byte). Periksa berkas aslinya, lalu unggah kembali.";

    public const string OldOffice =
        "Berkas Office format lama (.doc, .xls, .ppt) atau yang berkata sandi tidak diterima karena isinya tidak dapat diperiksa. "
        + "Hilangkan kata sandinya, simpan sebagai .docx, .xlsx, .pptx atau PDF, lalu unggah kembali.";

    public const string Macros =
        "Berkas memuat makro, dan makro tidak diterima. Simpan sebagai .docx, .xlsx atau .pptx tanpa makro, atau sebagai PDF, lalu unggah kembali.";

    public const string ActiveContent =
        "Berkas memuat isi aktif (program, kontrol ActiveX atau templat dari alamat luar). Simpan sebagai PDF, lalu unggah kembali.";

    public const string Encrypted = "Berkas berkata sandi tidak dapat diperiksa. Hilangkan kata sandinya, lalu unggah kembali.";

    public const string Bomb =
        "Isi berkas mengembang jauh melebihi batas wajar ketika dibuka. Simpan ulang dari aplikasinya atau ubah menjadi PDF, lalu unggah kembali.";

    public const string BombTogether =
        "Isi semua berkas dalam kiriman ini bersama-sama mengembang melebihi batas ketika dibuka. Unggah berkas ini dalam kiriman tersendiri.";

    public const string NestedArchive = "Berkas memuat arsip di dalamnya. Keluarkan arsip itu, unggah isinya satu per satu.";

    public const string Damaged = "Berkas rusak atau tidak utuh. Buka dan simpan ulang dari aplikasinya, lalu unggah kembali.";

    public const string UnsafeNames = "Berkas memuat nama yang mengarah ke luar berkas itu sendiri. Simpan ulang dari aplikasinya, lalu unggah kembali.";

    public const string Archive = "Arsip (ZIP, RAR, 7z dan sejenisnya) tidak diterima. Unggah dokumen di dalamnya satu per satu.";

    public const string NotATable = "Berkas ini bukan daftar. Unggah lembar kerja Excel (.xlsx) atau CSV; dari aplikasi lain, simpan dahulu sebagai .xlsx.";

    public const string Program = "Berkas ini sebuah program, apa pun nama yang dipakainya. Program tidak diterima.";

    public const string WebPage = "Berkas ini halaman web atau gambar SVG, yang dapat memuat program. Simpan sebagai PDF atau PNG, lalu unggah kembali.";

    public const string ApplePhoto = "Foto HEIC tidak diterima. Ubah menjadi JPEG (di iPhone: Pengaturan, Kamera, Format, Paling Kompatibel), lalu unggah kembali.";

    public const string Infected = "Pemindai virus menemukan sesuatu yang berbahaya di berkas ini, jadi tidak disimpan. Bersihkan komputer Anda, lalu unggah berkas yang bersih.";

    public const string NotScanned = "Pemindai virus sedang tidak menjawab, jadi berkas belum disimpan. Coba lagi beberapa menit lagi, atau hubungi admin provinsi.";

    public static string TooLarge(string what, long limit) =>
        $"Ukuran berkas melebihi batas {UploadLimits.InWords(limit)} untuk {what}. Kecilkan atau bagi menjadi beberapa berkas, lalu unggah kembali.";

    public static string NotAccepted(UploadLimits limits) =>
        $"Jenis berkas ini tidak diterima; jenisnya dikenali dari isi, bukan dari nama. Unggah {limits.Accepted}.";
}
