using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Infrastructure;

namespace StuntingAssessment.Web.Auditing;

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

    public static string? Of(GuideChanged changed) => Joined(
        Part("acuan", Shown(changed.Before), changed.After).Concat(Part("jumlah desimal", $"{changed.DecimalsBefore}", $"{changed.DecimalsAfter}")));

    public static string? Of(DifferencesReviewed reviewed) => Joined(
        reviewed.Kept.Select(name => $"diterima: {name}").Concat(reviewed.Undone.Select(name => $"dikembalikan: {name}")));

    public static string? Of(IReadOnlyList<FieldChange> changes) => Joined(changes.Select(c =>
        c.Before is null || c.After is null ? $"{c.Field} diubah" : $"{c.Field}: {Became(Shown(c.Before), Shown(c.After))}"));

    private static string Shown(string text) => text.Length == 0 ? "kosong" : text;

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
