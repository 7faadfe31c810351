using StuntingAssessment.Domain.Cycles.Diff;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Preparations;

/// <param name="Index">Its place in the form; null when it is confirmed.</param>
/// <param name="Decision">What was chosen before the form came back.</param>
/// <param name="Confirmed">"Diterima 12 Mei 2025, 09.10 WITA oleh Admin Satu."</param>
public sealed record DifferenceRow(DiffRow Row, int? Index, string? Decision, string? Confirmed);

public sealed record DifferenceGroup(DiffKind Kind, string Name, IReadOnlyList<DifferenceRow> Rows)
{
    public IEnumerable<DifferenceRow> Open => Rows.Where(r => r.Index is not null);

    public IReadOnlyList<DifferenceRow> Confirmed => [.. Rows.Where(r => r.Index is null)];
}

/// <summary>How many of a regency's numbers have another owner than in the earlier cycle.</summary>
/// <param name="Regency">Its code.</param>
/// <param name="Unowned">Those of them that nobody has.</param>
public sealed record OwnersLine(string Regency, string Name, int Count, int Unowned)
{
    public string Sentence => Count == 0 ? "Tidak ada yang berbeda." : $"{Count} angka berbeda pemiliknya{(Unowned == 0 ? "." : $", {Unowned} di antaranya belum ada pemiliknya.")}";

    public static OwnersLine Of(OwnerComparison compared) =>
        new(compared.Regency.Code, compared.Regency.Name, compared.Rows.Count, compared.Rows.Count(r => !r.IsGone && r.Now.Count == 0));
}

/// <param name="MayReview">False from the submission on: what was confirmed is shown, no more.</param>
/// <param name="Owners">By regency; these are not confirmed (decision 0034).</param>
public sealed record DifferencesModel(int Year, int SourceYear, Guid Version, bool MayReview, IReadOnlyList<DifferenceGroup> Groups, IReadOnlyList<OwnersLine> Owners)
{
    public int Open => Groups.Sum(g => g.Open.Count());

    public int All => Groups.Sum(g => g.Rows.Count);

    public static DifferencesModel Of(
        AssessmentCycle cycle, AssessmentCycle source, DifferencesForm form, IReadOnlyDictionary<Guid, string> names, PortalClock clock, IReadOnlyList<OwnerComparison> owners)
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
            cycle.AssessmentYear, source.AssessmentYear, form.Version, mayReview,
            [.. rows.GroupBy(r => r.Row.Kind).Select(g => new DifferenceGroup(g.Key, DiffNames.Of(g.Key), [.. g]))],
            [.. owners.Select(OwnersLine.Of)]);
    }

    public static BadgeLook LookOf(DiffChange change) => change switch
    {
        DiffChange.Added => new(Tone.Success, Icon.Plus, "Ditambah"),
        DiffChange.Removed => new(Tone.Danger, Icon.Dash, "Dihapus"),
        DiffChange.Changed => new(Tone.Info, Icon.Pencil, "Diubah"),
    };
}
