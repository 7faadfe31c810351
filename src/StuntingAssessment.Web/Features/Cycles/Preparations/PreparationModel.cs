using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Preparations;

public sealed record StepLink(string Text, string Url);

/// <param name="Fact">What is there already, in few words.</param>
public sealed record StepRow(PreparationStep Step, string Title, string? Fact, PreparationState State, IReadOnlyList<string> Missing, IReadOnlyList<StepLink> Links);

/// <summary>The way from nothing to open for submission.</summary>
public sealed record PreparationModel(int Year, Guid Version, Phase Phase, int? SourceYear, IReadOnlyList<StepRow> Steps)
{
    public bool IsOpen => Phase > Phase.Preparation;

    public StepRow Opening => Steps[^1];

    public bool MayOpen => !IsOpen && Opening.Missing.Count == 0;

    /// <summary>Those that are not the last one itself.</summary>
    public IReadOnlyList<StepRow> Before => [.. Steps.SkipLast(1)];

    public int Done => Before.Count(s => s.State is PreparationState.Done);

    public static PreparationModel Of(AssessmentCycle cycle, CycleProgress progress)
    {
        var source = progress.SourceOf(cycle);
        return new PreparationModel(
            cycle.AssessmentYear,
            cycle.Version,
            cycle.Phase,
            source?.AssessmentYear,
            [.. Preparation.Of(cycle, source, progress.PeopleOf(cycle)).Select(item => new StepRow(item.Step, TitleOf(item.Step), FactOf(item.Step, cycle), item.State, item.Missing, [.. LinksOf(item.Step, cycle.AssessmentYear)]))]);
    }

    public static BadgeLook LookOf(PreparationState state) => state switch
    {
        PreparationState.Done => new(Tone.Success, Icon.Check, "Selesai"),
        PreparationState.Missing => new(Tone.Danger, Icon.CircleDashed, "Belum lengkap"),
        PreparationState.Later => new(Tone.Warning, Icon.Clock, "Boleh menyusul"),
        PreparationState.Optional => new(Tone.Neutral, Icon.Dash, "Kosong, tidak wajib"),
    };

    private static string TitleOf(PreparationStep step) => step switch
    {
        PreparationStep.Calendar => "Tahun dan kalender",
        PreparationStep.Actions => "Aksi",
        PreparationStep.Requirements => "Persyaratan bukti",
        PreparationStep.Components => "Komponen dan bobot",
        PreparationStep.Criteria => "Kriteria dan rubrik",
        PreparationStep.Predicates => "Predikat",
        PreparationStep.TieBreak => "Pemutus seri",
        PreparationStep.Awards => "Penghargaan",
        PreparationStep.Catalog => "Daftar Master Ansit",
        PreparationStep.Participants => "Peserta",
        PreparationStep.Agenda => "Agenda",
        PreparationStep.TechnicalTeam => "Tim teknis",
        PreparationStep.Panel => "Panel",
        PreparationStep.Coordinators => "Koordinator kabupaten/kota",
        PreparationStep.Differences => "Perbedaan dengan siklus asal",
        PreparationStep.Confirmation => "Konfirmasi aturan",
        PreparationStep.Opening => "Buka pengajuan",
    };

    private static string? FactOf(PreparationStep step, AssessmentCycle cycle)
    {
        var rules = cycle.Rules;
        return step switch
        {
            PreparationStep.Calendar => $"Kegiatan tahun {cycle.ActivityYear}, {IndonesianTime.ZoneLabel(cycle.TimeZone)}{(cycle.WindowOf(Phase.Submission) is { To: { } to } window ? $"; pengajuan {IndonesianDate.Range(window.From, to)}" : "")}",
            PreparationStep.Actions when rules.CountedActions.Any() => RuleNames.CountOf(rules),
            PreparationStep.Requirements => Some(rules.CountedActions.Sum(a => a.Requirements.Count), "persyaratan"),
            PreparationStep.Components when rules.Components.Count > 0 => string.Join(", ", rules.Components.Select(c => $"{c.Name} {IndonesianNumber.Format(c.Weight)}%")),
            PreparationStep.Criteria => Some(rules.Criteria.Count, "kriteria"),
            PreparationStep.Predicates => Some(rules.Predicates.Count, "predikat"),
            PreparationStep.TieBreak => Some(rules.TieBreak.Count, "ukuran"),
            PreparationStep.Awards => Some(rules.Awards.Count, "penghargaan"),
            PreparationStep.Catalog when !cycle.Catalog.IsEmpty => $"{cycle.Catalog.Indicators.Count} indikator, {cycle.Catalog.Populations.Count} sasaran",
            PreparationStep.Participants => Some(cycle.Participants.Count, "peserta"),
            PreparationStep.Agenda => Some(cycle.Programme.Agenda.Count, "hari"),
            _ => null,
        };
    }

    private static string? Some(int count, string what) => count == 0 ? null : $"{count} {what}";

    private static IEnumerable<StepLink> LinksOf(PreparationStep step, int year) => step switch
    {
        PreparationStep.Calendar => [new("Atur jadwal tahap", Links.CycleWindows(year)), new("Ubah tahun dan zona waktu", Links.CycleYears(year))],
        PreparationStep.Actions => [new("Atur aksi", Links.CycleActions(year))],
        PreparationStep.Requirements => [new("Atur persyaratan pada aksinya", Links.CycleActions(year))],
        PreparationStep.Components => [new("Atur komponen", Links.CycleComponents(year)), new("Atur bobot", Links.CycleWeights(year)), new("Atur acuan dan pembulatan", Links.CycleScale(year))],
        PreparationStep.Criteria => [new("Atur kriteria", Links.CycleCriteria(year))],
        PreparationStep.Predicates => [new("Atur predikat", Links.CyclePredicates(year))],
        PreparationStep.TieBreak => [new("Atur pemutus seri", Links.CycleTieBreak(year))],
        PreparationStep.Awards => [new("Atur penghargaan", Links.CycleAwards(year))],
        PreparationStep.Catalog => [new("Atur daftar Master Ansit", Links.Catalog(year))],
        PreparationStep.Participants => [new("Atur peserta", Links.CycleParticipants(year))],
        PreparationStep.Agenda => [new("Atur agenda", Links.CycleAgenda(year))],
        PreparationStep.TechnicalTeam => [new("Ambil dari siklus sebelumnya", Links.CarriedPeople(year)), new("Atur tim teknis", Links.CyclePanel(year))],
        PreparationStep.Panel => [new("Ambil dari siklus sebelumnya", Links.CarriedPeople(year)), new("Atur panel", Links.CyclePanel(year))],
        PreparationStep.Coordinators => [new("Undang koordinator", Links.NewPerson)],
        PreparationStep.Differences => [new("Periksa perbedaan", Links.CycleDifferences(year))],
        PreparationStep.Confirmation => [new("Periksa dan konfirmasi aturan", Links.CycleConfirmation(year))],
        PreparationStep.Opening => [],
    };
}
