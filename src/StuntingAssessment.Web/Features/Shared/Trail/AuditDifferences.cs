using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Features.Shared.Trail;

/// <summary>What an edit of a cycle's rules changed, in few words.</summary>
internal static class AuditDifferences
{
    public static string Became(string before, string after) => $"{before} menjadi {after}";

    public static string? Of(IReadOnlyDictionary<string, decimal> before, IReadOnlyDictionary<string, decimal> after) =>
        Joined(after.Where(a => before.GetValueOrDefault(a.Key) != a.Value)
            .Select(a => $"{a.Key}: {Became(before.TryGetValue(a.Key, out var was) ? IndonesianNumber.Format(was) : "belum ada", IndonesianNumber.Format(a.Value))}"));

    public static string? Of(Criterion before, Criterion after) => Joined(
        Part("uraian", before.Text, after.Text)
            .Concat(Part("nilai maksimum", Number(before.Max), Number(after.Max)))
            .Concat(Part("bobot", Number(before.Weight), Number(after.Weight)))
            .Concat(Part("bukti", Listed(before.Proof), Listed(after.Proof)))
            .Concat(before.Levels.Where(b => after.Levels.All(a => a.Letter != b.Letter)).Select(b => $"tingkat {b.Letter} dihapus"))
            .Concat(after.Levels.SelectMany(a => LevelChange(before.Levels.FirstOrDefault(b => b.Letter == a.Letter), a))));

    public static string Of(IReadOnlyList<Predicate> predicates) =>
        string.Join(", ", predicates.Select(p => $"{p.Name} mulai {IndonesianNumber.Format(p.From)}"));

    public static string? Of(IReadOnlyList<PhaseWindow> before, IReadOnlyList<PhaseWindow> after) =>
        Joined(after.Where(a => !before.Contains(a)).Select(a => $"{RoleNames.Capital(PhaseNames.Of(a.Phase))}: {Days(a)}"));

    public static string? Of(CycleYears before, CycleYears after) => Joined(
        Part("tahun penilaian", $"{before.Assessment}", $"{after.Assessment}")
            .Concat(Part("tahun kegiatan", $"{before.Activity}", $"{after.Activity}"))
            .Concat(Part("zona waktu", before.TimeZone, after.TimeZone)));

    public static string? Of(DifferencesReviewed reviewed) => Joined(
        reviewed.Kept.Select(name => $"diterima: {name}").Concat(reviewed.Undone.Select(name => $"dikembalikan: {name}")));

    public static string? Of(IReadOnlyList<FieldChange> changes) => Joined(changes.Select(c =>
        c.Before is null || c.After is null ? $"{c.Field} diubah" : $"{c.Field}: {Became(Shown(c.Before), Shown(c.After))}"));

    public static string? Of(ConvergenceAction before, ConvergenceAction after) => Joined(
        Part("nama", before.Name, after.Name)
            .Concat(Part("jenis", RuleNames.Of(before.Kind), RuleNames.Of(after.Kind)))
            .Concat(Part("bobot", Number(before.Weight), Number(after.Weight)))
            .Concat(Part("OPD pengampu", Shown(before.LeadAgency), Shown(after.LeadAgency))));

    public static string? Of(EvidenceRequirement before, EvidenceRequirement after) => Joined(
        Part("nama", before.Name, after.Name)
            .Concat(Part("jenis", RuleNames.Of(before.Kind), RuleNames.Of(after.Kind)))
            .Concat(Part("wajib", YesNo(before.Mandatory), YesNo(after.Mandatory)))
            .Concat(Part("boleh dibawa pada hari penilaian", YesNo(before.OnTheDay), YesNo(after.OnTheDay)))
            .Concat(Part("memuat data pribadi", YesNo(before.HoldsPersonalData), YesNo(after.HoldsPersonalData)))
            .Concat(Part("catatan", Shown(before.Note), Shown(after.Note)))
            .Concat(Part("dasar", Shown(before.Basis), Shown(after.Basis))));

    public static string? Of(IReadOnlyList<ScoreComponent> before, IReadOnlyList<ScoreComponent> after) => Joined(
        before.Where(b => after.All(a => a.Code != b.Code)).Select(b => $"{b.Code} dihapus")
            .Concat(after.SelectMany(a => before.FirstOrDefault(b => b.Code == a.Code) is { } b ? ComponentChange(b, a) : [$"{a.Code} ditambah: {a.Name}, bobot {IndonesianNumber.Format(a.Weight)}"])));

    public static string? Of(AwardCategory before, AwardCategory after) => Joined(
        Part("nama", before.Name, after.Name)
            .Concat(Part("dasar", Ground(before), Ground(after)))
            .Concat(Part("hadiah", Listed(before.Prizes), Listed(after.Prizes)))
            .Concat(Part("uang", Money(before.Money), Money(after.Money))));

    public static string? Of(ProgrammeFacts before, ProgrammeFacts after) => Joined(
        Part("tempat pembukaan", Shown(before.OpeningVenue), Shown(after.OpeningVenue))
            .Concat(Part("tempat", Listed(before.Venues), Listed(after.Venues)))
            .Concat(Part("dokumen yang dibawa", Listed(before.DocumentsToBring), Listed(after.DocumentsToBring)))
            .Concat(Part("peserta paling banyak", $"{before.MaxParticipantsPerRegency}", $"{after.MaxParticipantsPerRegency}"))
            .Concat(Part("nama uang", before.AwardMoneyName, after.AwardMoneyName)));

    public static string? Of(PresentationRules before, PresentationRules after) => Joined(
        Part("salindia paling banyak", $"{before.MaxSlides}", $"{after.MaxSlides}")
            .Concat(Part("batas kirim salindia", Day(before.SlidesDue), Day(after.SlidesDue)))
            .Concat(Part("menit paparan", $"{before.PresentMinutes}", $"{after.PresentMinutes}"))
            .Concat(Part("menit tanya jawab", $"{before.QuestionMinutes}", $"{after.QuestionMinutes}"))
            .Concat(Part("pokok paparan", Listed(before.Outline), Listed(after.Outline))));

    public static string? Of(IReadOnlyList<AgendaDay> before, IReadOnlyList<AgendaDay> after) => Difference(Items(before), Items(after));

    public static string? Of(IReadOnlyList<InviteeGroup> before, IReadOnlyList<InviteeGroup> after) => Difference(Offices(before), Offices(after));

    public static string Listed(IReadOnlyList<string> texts) => texts.Count == 0 ? "kosong" : string.Join(", ", texts);

    private static string? Difference(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        Joined(before.Except(after).Select(b => $"dihapus: {b}").Concat(after.Except(before).Select(a => $"ditambah: {a}"))) ?? "Urutannya diubah.";

    private static List<string> Items(IReadOnlyList<AgendaDay> agenda) =>
        [.. agenda.SelectMany(d => d.Items.Select(i => $"{IndonesianDate.Full(d.Day)} {IndonesianTime.Clock(i.From)}-{IndonesianTime.Clock(i.To)} {i.Title}"))];

    private static List<string> Offices(IReadOnlyList<InviteeGroup> groups) => [.. groups.SelectMany(g => g.Offices.Select(o => $"{o} ({g.Heading})"))];

    private static IEnumerable<string> ComponentChange(ScoreComponent before, ScoreComponent after) =>
        Part($"nama {after.Code}", before.Name, after.Name)
            .Concat(Part($"bobot {after.Code}", Number(before.Weight), Number(after.Weight)))
            .Concat(Part($"penilai {after.Code}", RuleNames.Of(before.Source), RuleNames.Of(after.Source)))
            .Concat(Part($"penggabungan {after.Code}", RuleNames.Of(before.Combine), RuleNames.Of(after.Combine)));

    private static string Ground(AwardCategory award) =>
        (award.Rank is { } rank ? $"peringkat {rank}" : $"nilai {award.Basis} tertinggi") + (award.Exclusive ? ", selain penerima sebelumnya" : "");

    private static string Money(long? money) => money is { } m ? Rupiah.Format(m) : "tidak ada";

    private static string Day(DateOnly? day) => day is { } d ? IndonesianDate.Full(d) : "kosong";

    private static string YesNo(bool value) => value ? "ya" : "tidak";

    private static string Shown(string? text) => string.IsNullOrEmpty(text) ? "kosong" : text;

    private static IEnumerable<string> LevelChange(CriterionLevel? before, CriterionLevel after) => before is null
        ? [$"tingkat {after.Letter} ditambah"]
        : Part($"poin {after.Letter}", Number(before.Points), Number(after.Points)).Concat(Part($"uraian {after.Letter}", before.Descriptor, after.Descriptor));

    private static IEnumerable<string> Part(string name, string before, string after) =>
        before == after ? [] : [$"{name}: {Became(before, after)}"];

    private static string Number(decimal? value) => value is { } v ? IndonesianNumber.Format(v) : "kosong";

    private static string Days(PhaseWindow window) =>
        window.To is { } to ? IndonesianDate.Range(window.From, to) : $"mulai {IndonesianDate.Full(window.From)}";

    private static string? Joined(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } text ? text : null;
}
