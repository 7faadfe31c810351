namespace StuntingAssessment.Domain.Letters;

/// <summary>The invitation's body as it starts; the province edits it.</summary>
public static class InvitationBody
{
    /// <summary>Markdown with placeholders.</summary>
    public const string Default = """
        Menindaklanjuti {{dasar}}, dan dalam rangka Penilaian Kinerja Kabupaten/Kota dalam Pelaksanaan {{aksi}} Percepatan Penurunan Stunting Provinsi {{provinsi}} Tahun {{tahun_penilaian}}, bersama ini disampaikan hal-hal sebagai berikut:

        1. Penilaian kinerja dilaksanakan pada:

           {{jadwal}}

        2. Kabupaten/kota menyiapkan paparan {{nomor_aksi}} atas kegiatan Tahun {{tahun_kegiatan}}. Seluruh dokumen dan hasil pelaksanaannya telah disampaikan melalui laman pemantauan nasional; bukti dukung yang belum diunggah dibawa pada hari penilaian.

        3. Salindia paparan paling banyak {{jumlah_salindia}} halaman, diterima paling lambat {{batas_paparan}}. Setiap kabupaten/kota mengutus paling banyak {{jumlah_peserta}} orang peserta yang mengikuti pembukaan dan penutupan.

        4. Daftar undangan tercantum dalam lampiran surat ini. Narahubung: {{narahubung}}.

        Demikian disampaikan, atas perhatian dan kehadiran Saudara diucapkan terima kasih.
        """;
}
