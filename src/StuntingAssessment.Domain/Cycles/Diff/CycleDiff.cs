using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles.Diff;

/// <summary>What a cycle has otherwise than the cycle it was cloned from, thing by thing.</summary>
public static class CycleDiff
{
    private const string Only = "satu";

    private static readonly DiffSection[] Sections =
    [
        new PartSection(DiffKind.Guide, new OnePart(Only, "Acuan", c => DiffWords.Guide(c.Rules), (c, p) => WithRules(c, c.Rules with { Guide = p.Rules.Guide, Decimals = p.Rules.Decimals }))),
        new ListSection<ConvergenceAction>(DiffKind.Actions, new()
        {
            In = (c, _) => c.Rules.Actions,
            Key = a => $"{a.No}",
            Name = a => a.IsCounted ? $"Aksi {a.No} {a.Name}" : a.Name,
            Fields = DiffWords.Of,
            Put = (c, _, list) => WithRules(c, c.Rules with { Actions = list }),
            Over = (earlier, present) => earlier with { Requirements = present.Requirements },
        }),
        new ListSection<ActionRequirement>(DiffKind.Requirements, new()
        {
            // Those of an action that only one of the two has are told with the action.
            In = (c, other) => [.. c.Rules.Actions.Where(a => other.Rules.FindAction(a.No) is not null).SelectMany(a => a.Requirements.Select(r => new ActionRequirement(a.No, r)))],
            Key = r => $"{r.Action}/{r.Requirement.Code}",
            Name = r => $"{r.Requirement.Code} {r.Requirement.Name}",
            Fields = (r, _) => DiffWords.Of(r.Requirement),
            Put = (c, other, list) => WithRules(c, c.Rules with
            {
                Actions = [.. c.Rules.Actions.Select(a => other.Rules.FindAction(a.No) is null ? a : a with { Requirements = [.. list.Where(r => r.Action == a.No).Select(r => r.Requirement)] })],
            }),
        }),
        new ListSection<ScoreComponent>(DiffKind.Components, new()
        {
            In = (c, _) => c.Rules.Components,
            Key = x => x.Code,
            Name = x => x.Name,
            Fields = (x, _) => DiffWords.Of(x),
            Put = (c, _, list) => WithRules(c, c.Rules with { Components = list }),
        }),
        new ListSection<Criterion>(DiffKind.Criteria, new()
        {
            In = (c, _) => c.Rules.Criteria,
            Key = x => x.Code,
            Name = x => $"{x.Code} {x.Text}",
            Fields = (x, _) => DiffWords.Of(x),
            Put = (c, _, list) => WithRules(c, c.Rules with { Criteria = list }),
        }),
        new ListSection<Predicate>(DiffKind.Predicates, new()
        {
            In = (c, _) => c.Rules.Predicates,
            Key = x => x.Name,
            Name = x => x.Name,
            Fields = (x, _) => DiffWords.Of(x),
            Put = (c, _, list) => WithRules(c, c.Rules with { Predicates = [.. list.OrderByDescending(x => x.From)] }),
        }),
        new PartSection(DiffKind.TieBreak, new OnePart(Only, "Urutan pemutus seri", c => DiffWords.TieBreak(c.Rules), (c, p) => WithRules(c, c.Rules with { TieBreak = p.Rules.TieBreak }))),
        new ListSection<AwardCategory>(DiffKind.Awards, new()
        {
            In = (c, _) => c.Rules.Awards,
            Key = x => x.Code,
            Name = x => x.Name,
            Fields = (x, _) => DiffWords.Of(x),
            Put = (c, _, list) => WithRules(c, c.Rules with { Awards = list }),
            IsOrdered = true,
        }),
        new ListSection<CycleParticipant>(DiffKind.Participants, new()
        {
            In = (c, _) => c.Participants,
            Key = x => x.Code,
            Name = x => x.Name,
            Fields = (x, _) => DiffWords.Of(x),
            Put = (c, _, list) => c with { Participants = list },
            Over = (earlier, present) => earlier with { NotAssessedReason = present.NotAssessedReason },
            IsOrdered = true,
        }),
        new ListSection<PhaseWindow>(DiffKind.Windows, new()
        {
            In = (c, _) => c.Windows,
            Key = x => x.Phase.ToString(),
            Name = x => $"Tahap {PhaseNames.Of(x.Phase)}",
            Fields = (x, _) => DiffWords.Of(x),
            Put = (c, _, list) => c with { Windows = [.. list.OrderBy(x => x.Phase)] },
        }),
        new ListSection<NumberedDay>(DiffKind.Agenda, new()
        {
            In = (c, _) => [.. c.Programme.Agenda.Select((day, i) => new NumberedDay(i + 1, day))],
            Key = x => $"{x.Number}",
            Name = x => $"Hari ke-{x.Number}",
            Fields = (x, _) => DiffWords.Of(x.Day),
            Put = (c, _, list) => c with { Programme = c.Programme with { Agenda = [.. list.Select(x => x.Day)] } },
        }),
        new PartSection(
            DiffKind.Programme,
            new OnePart("pembukaan", "Tempat pembukaan", c => [new("Tempat", c.Programme.OpeningVenue ?? "")], (c, p) => WithProgramme(c, c.Programme with { OpeningVenue = p.Programme.OpeningVenue })),
            new OnePart("tempat", "Tempat paparan", c => [new("Tempat", DiffWords.Joined(c.Programme.Venues))], (c, p) => WithProgramme(c, c.Programme with { Venues = p.Programme.Venues })),
            new OnePart("paparan", "Paparan", c => DiffWords.Of(c.Programme.Presentation), (c, p) => WithProgramme(c, c.Programme with { Presentation = p.Programme.Presentation })),
            new OnePart("berkas", "Berkas yang dibawa", c => [new("Berkas", DiffWords.Joined(c.Programme.DocumentsToBring))], (c, p) => WithProgramme(c, c.Programme with { DocumentsToBring = p.Programme.DocumentsToBring })),
            new OnePart(
                "peserta",
                "Peserta setiap kabupaten/kota",
                c => [new("Paling banyak", DiffWords.Number(c.Programme.MaxParticipantsPerRegency))],
                (c, p) => WithProgramme(c, c.Programme with { MaxParticipantsPerRegency = p.Programme.MaxParticipantsPerRegency })),
            new OnePart("uang", "Sebutan uang penghargaan", c => [new("Sebutan", c.Programme.AwardMoneyName)], (c, p) => WithProgramme(c, c.Programme with { AwardMoneyName = p.Programme.AwardMoneyName }))),
        new ListSection<InviteeGroup>(DiffKind.Invitees, new()
        {
            In = (c, _) => c.Programme.Invitees,
            Key = x => x.RegencyCode ?? x.Heading,
            Name = x => x.Heading,
            Fields = (x, _) => DiffWords.Of(x),
            Put = (c, _, list) => WithProgramme(c, c.Programme with { Invitees = list }),
            IsOrdered = true,
        }),
        new ListSection<Indicator>(DiffKind.Indicators, new()
        {
            In = (c, _) => c.Catalog.Indicators,
            Key = x => x.Code,
            Name = x => $"{x.Code} {x.ShortName}",
            Short = x => x.Code,
            Fields = (x, _) => CatalogWords.Of(x),
            Put = (c, _, list) => c with { Catalog = c.Catalog with { Indicators = list } },
            IsOrdered = true,
        }),
        new ListSection<Population>(DiffKind.Populations, new()
        {
            In = (c, _) => c.Catalog.Populations,
            Key = x => x.Code,
            Name = x => x.Name,
            Fields = (x, _) => CatalogWords.Of(x),
            Put = (c, _, list) => c with { Catalog = c.Catalog with { Populations = list } },
            IsOrdered = true,
        }),
    ];

    /// <summary>Removed and changed things in the earlier cycle's order, then the added ones, kind by kind.</summary>
    /// <param name="source">The earlier cycle as it is now.</param>
    /// <param name="cycle">The cycle that was cloned from it.</param>
    public static IReadOnlyList<DiffRow> Of(AssessmentCycle source, AssessmentCycle cycle)
    {
        var (was, now) = (CycleContent.Of(source), CycleContent.Of(cycle));
        var proposal = was.ForLater(cycle.AssessmentYear - source.AssessmentYear);
        return [.. Sections.Where(s => !(IsOfCatalog(s.Kind) && was.Catalog.IsEmpty)).SelectMany(s => s.Rows(was, proposal, now))];
    }

    /// <summary>An earlier cycle without a catalogue is no yardstick: the list was taken as a whole then, by an act of its own.</summary>
    internal static bool IsOfCatalog(DiffKind kind) => kind is DiffKind.Indicators or DiffKind.Populations;

    /// <summary>The content with one thing as the proposal has it.</summary>
    internal static CycleContent Restore(CycleContent cycle, CycleContent proposal, DiffKind kind, string key) =>
        Sections.Single(s => s.Kind == kind).Restore(cycle, proposal, key);

    private static CycleContent WithRules(CycleContent content, CycleRules rules) => content with { Rules = rules };

    private static CycleContent WithProgramme(CycleContent content, CycleProgramme programme) => content with { Programme = programme };

    private sealed record ActionRequirement(int Action, EvidenceRequirement Requirement);

    private sealed record NumberedDay(int Number, AgendaDay Day);
}
