namespace StuntingAssessment.Web.Platform.Web;

/// <summary>Where an admin sets up a cycle.</summary>
public static partial class Links
{
    public static string CycleActions(int year) => $"/penilaian/{year}/atur/aksi";

    public static string CycleAction(int year, int actionNo) => $"/penilaian/{year}/atur/aksi/{actionNo}";

    public static string NewCycleAction(int year) => $"/penilaian/{year}/atur/aksi-baru";

    public static string CycleActionRemoval(int year, int actionNo) => $"/penilaian/{year}/atur/aksi/{actionNo}/hapus";

    public static string CycleActionNumbers(int year) => $"/penilaian/{year}/atur/nomor-aksi";

    public static string NewRequirement(int year, int actionNo) => $"/penilaian/{year}/atur/aksi/{actionNo}/syarat-baru";

    public static string Requirement(int year, int actionNo, string requirement) => $"/penilaian/{year}/atur/aksi/{actionNo}/syarat/{requirement}";

    public static string RequirementRemoval(int year, int actionNo, string requirement) => $"/penilaian/{year}/atur/aksi/{actionNo}/syarat/{requirement}/hapus";

    public static string RequirementOrder(int year, int actionNo) => $"/penilaian/{year}/atur/aksi/{actionNo}/urutan-syarat";

    public static string CriteriaOrder(int year, string component, int? actionNo) => $"/penilaian/{year}/atur/urutan-kriteria/{component}{(actionNo is null ? "" : $"?aksi={actionNo}")}";

    public static string CycleComponents(int year) => $"/penilaian/{year}/atur/komponen";

    public static string CycleScale(int year) => $"/penilaian/{year}/atur/acuan";

    public static string CycleAwards(int year) => $"/penilaian/{year}/atur/penghargaan";

    public static string CycleAward(int year, string award) => $"/penilaian/{year}/atur/penghargaan/{award}";

    public static string NewCycleAward(int year) => $"/penilaian/{year}/atur/penghargaan-baru";

    public static string CycleAwardRemoval(int year, string award) => $"/penilaian/{year}/atur/penghargaan/{award}/hapus";

    public static string CycleAwardOrder(int year) => $"/penilaian/{year}/atur/urutan-penghargaan";

    public static string CycleParticipants(int year) => $"/penilaian/{year}/atur/peserta";

    public static string NewCycleParticipant(int year) => $"/penilaian/{year}/atur/peserta-baru";

    public static string CycleParticipant(int year, string regency) => $"/penilaian/{year}/atur/peserta/{regency}";

    public static string CycleParticipantRemoval(int year, string regency) => $"/penilaian/{year}/atur/peserta/{regency}/hapus";

    public static string CycleParticipantOrder(int year) => $"/penilaian/{year}/atur/urutan-peserta";

    public static string CycleAgenda(int year) => $"/penilaian/{year}/atur/agenda";

    public static string CycleVenues(int year) => $"/penilaian/{year}/atur/tempat";

    public static string CycleInvitees(int year) => $"/penilaian/{year}/atur/undangan";

    public static string CyclePresentation(int year) => $"/penilaian/{year}/atur/paparan";

    public static string CyclePanel(int year) => $"/penilaian/{year}/panel-tim";
}
