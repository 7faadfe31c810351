namespace StuntingAssessment.Domain.Cycles.Diff;

public static class DiffNames
{
    public static string Of(DiffKind kind) => kind switch
    {
        DiffKind.Guide => "Acuan",
        DiffKind.Actions => "Aksi",
        DiffKind.Requirements => "Persyaratan bukti",
        DiffKind.Components => "Komponen",
        DiffKind.Criteria => "Kriteria dan rubrik",
        DiffKind.Predicates => "Predikat",
        DiffKind.TieBreak => "Pemutus seri",
        DiffKind.Awards => "Penghargaan",
        DiffKind.Participants => "Peserta",
        DiffKind.Windows => "Jadwal tahap",
        DiffKind.Agenda => "Agenda",
        DiffKind.Programme => "Hari penilaian",
        DiffKind.Invitees => "Undangan",
        DiffKind.Indicators => "Indikator Master Ansit",
        DiffKind.Populations => "Sasaran Master Ansit",
    };

    public static string Of(DiffChange change) => change switch
    {
        DiffChange.Added => "ditambah",
        DiffChange.Removed => "dihapus",
        DiffChange.Changed => "diubah",
    };
}
