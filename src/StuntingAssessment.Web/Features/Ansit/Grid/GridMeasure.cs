using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <param name="Head">As the head of a column.</param>
/// <param name="Population">What it is divided by; null when it is no coverage.</param>
/// <param name="Own">Of the office whose grid it is; the others are there to be divided by.</param>
/// <param name="Owner">Who has it, by name.</param>
public sealed record GridMeasure(string Code, string Title, string Head, string Group, string Kind, int Decimals, string? Population, IndicatorLevel Level, bool Own, bool Writable, string Owner)
{
    public static GridMeasure Of(Measure measure, OfficeSheet office, bool isWritable) => new(
        measure.Code,
        measure.Title,
        measure.Indicator is { } indicator && !measure.IsPopulation ? indicator.ShortName : measure.Title,
        measure.Group,
        NameOf(measure.Kind),
        measure.Decimals,
        measure.Population,
        measure.Level,
        office.IsOwn(measure),
        isWritable,
        office.Owners[measure.Code] is { IsGap: false } owner ? string.Join(", ", owner.Offices.Select(o => o.Name)) : "perangkat daerah yang belum ditetapkan");

    private static string NameOf(IndicatorKind kind) => kind switch
    {
        IndicatorKind.YesNo => "yesno",
        IndicatorKind.Rate => "rate",
        IndicatorKind.Frequency => "frequency",
        IndicatorKind.Coverage or IndicatorKind.Count => "count",
    };
}
