using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Web.Infrastructure;
using StuntingAssessment.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Preparations;

/// <param name="Index">Its place in the form; null when it is confirmed.</param>
/// <param name="Decision">What was chosen before the form came back.</param>
/// <param name="Confirmed">"Diterima 12 Mei 2025, 09.10 WITA oleh Admin Satu."</param>
public sealed record DifferenceRow(DiffRow Row, int? Index, string? Decision, string? Confirmed);

public sealed record DifferenceGroup(DiffKind Kind, string Name, IReadOnlyList<DifferenceRow> Rows)
{
    public IEnumerable<DifferenceRow> Open => Rows.Where(r => r.Index is not null);

    public IReadOnlyList<DifferenceRow> Confirmed => [.. Rows.Where(r => r.Index is null)];
}

/// <param name="MayReview">False from the submission on: what was confirmed is shown, no more.</param>
public sealed record DifferencesModel(int Year, int SourceYear, Guid Version, bool MayReview, IReadOnlyList<DifferenceGroup> Groups)
{
    public int Open => Groups.Sum(g => g.Open.Count());

    public int All => Groups.Sum(g => g.Rows.Count);

    public static DifferencesModel Of(AssessmentCycle cycle, AssessmentCycle source, DifferencesForm form, IReadOnlyDictionary<Guid, string> names, PortalClock clock)
    {
        var mayReview = cycle.Phase is Phase.Preparation;
        var index = 0;
        var rows = CycleDiff.Of(source, cycle).Select(row =>
        {
            var confirmation = cycle.Confirmations.FirstOrDefault(c => c.Is(row));
            return new DifferenceRow(
                row,
                confirmation is null && mayReview ? index++ : null,
                form.DecisionOn(row),
                confirmation is null ? null : $"Diterima {clock.InWords(confirmation.At)} oleh {names.GetValueOrDefault(confirmation.By, "admin provinsi")}.");
        }).ToList();
        return new DifferencesModel(
            cycle.AssessmentYear, source.AssessmentYear, form.Version, mayReview, [.. rows.GroupBy(r => r.Row.Kind).Select(g => new DifferenceGroup(g.Key, DiffNames.Of(g.Key), [.. g]))]);
    }

    public static BadgeLook LookOf(DiffChange change) => change switch
    {
        DiffChange.Added => new(Tone.Success, Icon.Plus, "Ditambah"),
        DiffChange.Removed => new(Tone.Danger, Icon.Dash, "Dihapus"),
        DiffChange.Changed => new(Tone.Info, Icon.Pencil, "Diubah"),
    };
}
