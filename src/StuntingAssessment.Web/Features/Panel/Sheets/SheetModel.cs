using Microsoft.AspNetCore.Mvc.Rendering;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Panel.Sheets;

/// <param name="Name">Of the control.</param>
/// <param name="Typed">What stands in it.</param>
/// <param name="Known">What the server has.</param>
/// <param name="Error">Why it was refused.</param>
/// <param name="Stored">What another tab saved meanwhile, to be shown beside it.</param>
public sealed record SheetField(string Name, string Typed, string Known, string? Error, string? Stored)
{
    public string Id { get; } = TagBuilder.CreateSanitizedId(Name, "_");

    public string? DescribedBy(params string?[] hints)
    {
        var ids = hints.Concat([Error is null ? null : Id + "-error", Stored is null ? null : Id + "-tersimpan"]).OfType<string>();
        return string.Join(' ', ids) is { Length: > 0 } all ? all : null;
    }
}

public sealed record SheetLine(CriterionReading Criterion, IReadOnlyList<CriterionLevel> Levels, SheetField Field);

public sealed record SheetComponent(ComponentReading Reading, IReadOnlyList<SheetLine> Lines);

public sealed record SheetNote(string Label, string Hint, SheetField Field);

/// <summary>One panellist's sheet for one regency, to be filled.</summary>
/// <param name="Version">Empty while there is no sheet yet.</param>
/// <param name="DraftKey">Under which this browser keeps what the server has not acknowledged: person, year, regency.</param>
public sealed record SheetModel(
    int Year,
    string RegencyCode,
    string RegencyName,
    string? Slot,
    string TimeZone,
    Guid Version,
    string DraftKey,
    string? UnlockReason,
    IReadOnlyList<SheetComponent> Components,
    IReadOnlyList<SheetNote> Notes)
{
    /// <summary>A district has neither evidence nor grades.</summary>
    public bool HasEvidence { get; private init; } = true;

    /// <param name="typed">What the person typed; null shows what is stored.</param>
    public static SheetModel Of(AssessmentCycle cycle, string regency, Guid person, ScoreSheet? sheet, IReadOnlyDictionary<string, string?>? typed = null, IReadOnlyDictionary<string, string>? errors = null)
    {
        var stored = SheetFields.Of(cycle, regency, sheet);
        var reading = SheetReading.Of(cycle, regency, sheet?.Scores ?? new Dictionary<string, decimal>(), SheetNotes.None);
        var slot = cycle.Programme.SlotOf(regency);
        return new SheetModel(
            cycle.AssessmentYear,
            regency,
            cycle.Participant(regency).Name,
            slot is null ? null : $"{IndonesianDate.WithWeekday(slot.Day)}, {IndonesianTime.Range(slot.From, slot.To, cycle.TimeZone)}",
            cycle.TimeZone,
            sheet?.Version ?? Guid.Empty,
            $"{person:n}/{cycle.AssessmentYear}/{regency}",
            sheet?.UnlockReason,
            [
                .. reading.Components.Select(c => new SheetComponent(c, [.. c.Criteria.Select(k => new SheetLine(k, cycle.Rules.Criterion(k.Code).Levels, Field(SheetFields.Score(k.Code))))])),
            ],
            [
                new SheetNote("Kekuatan", "Apa yang patut dipertahankan.", Field(SheetFields.Strength)),
                new SheetNote("Kelemahan", "Apa yang kurang, dan buktinya.", Field(SheetFields.Weakness)),
                new SheetNote("Rekomendasi", "Apa yang perlu dilakukan tahun depan.", Field(SheetFields.Recommendation)),
            ])
        {
            HasEvidence = !cycle.Participant(regency).IsForOneAward,
        };

        SheetField Field(string name)
        {
            var shown = typed is null ? stored[name] : typed.GetValueOrDefault(name) ?? "";
            var known = stored[name];
            var isOvertaken = typed is not null && errors is null && shown.ReplaceLineEndings("\n").Trim() != known;
            return new SheetField(name, shown, known, errors?.GetValueOrDefault(name), isOvertaken ? (known.Length == 0 ? "(kosong)" : known) : null);
        }
    }
}
