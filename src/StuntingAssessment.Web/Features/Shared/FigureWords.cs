using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Shared;

/// <summary>Figures of the Master Ansit as they are read on a page.</summary>
public static class FigureWords
{
    /// <summary>"82,1%", "24,35 per 1.000", "2 kali", "ya", "1.234"; null when nothing is known.</summary>
    public static string? Of(FigureLine line, decimal? value) => value is not { } number ? null : line.Kind switch
    {
        IndicatorKind.Rate => $"{IndonesianNumber.Format(number, line.Decimals)} per 1.000",
        IndicatorKind.Frequency => $"{IndonesianNumber.Format(number)} kali",
        IndicatorKind.YesNo when line.IsAnswer => number == 0 ? "tidak" : "ya",
        _ => line.IsShare ? $"{IndonesianNumber.Format(number, line.Decimals)}%" : IndonesianNumber.Format(number),
    };

    /// <summary>The number with the mark of a prevalence that stands in with all children, or why there is none.</summary>
    public static string Shown(Achievement achievement) => $"{Of(achievement.Line, achievement.Value) ?? Missing(achievement)}{(achievement.Figure.Marked > 0 ? "*" : null)}";

    /// <summary>Why there is no number.</summary>
    public static string Missing(Achievement achievement) => achievement.Figure switch
    {
        { Places: > 0 } => "tidak ada sasaran",
        { Filled: 0 } => "belum ada",
        _ => achievement.Line.Level is IndicatorLevel.Regency ? "tidak berlaku" : "tidak dihitung",
    };

    /// <summary>"30.351 dari 36.981"; null where nothing is divided.</summary>
    public static string? Parts(FigureLine line, Figure figure) =>
        line.IsShare && figure.Places > 0 ? $"{IndonesianNumber.Format(figure.Part)} dari {IndonesianNumber.Format(figure.Whole)}" : null;

    /// <summary>"2 dari 54 desa/kelurahan; 1 memakai seluruh balita".</summary>
    public static string Behind(Figure figure, int villages) =>
        $"{IndonesianNumber.Format(figure.Places)} dari {IndonesianNumber.Format(villages)} desa/kelurahan{(figure.Marked > 0 ? $"; {IndonesianNumber.Format(figure.Marked)} memakai seluruh balita" : null)}";

    /// <summary>"paling sedikit 80%".</summary>
    public static string? Target(FigureLine line) =>
        line.Target is not { } target ? null : $"{(line.Polarity is Polarity.Down ? "paling banyak" : "paling sedikit")} {IndonesianNumber.Format(target)}{UnitOf(line)}";

    public static BadgeLook? Reached(Achievement achievement) => achievement.IsReached switch
    {
        true => new BadgeLook(Tone.Success, Icon.CheckCircle, "Tercapai"),
        false => new BadgeLook(Tone.Warning, Icon.CircleDashed, "Belum tercapai"),
        null => null,
    };

    public static BadgeLook? Moved(Achievement achievement) => achievement.Change switch
    {
        Change.Better => new BadgeLook(Tone.Success, Arrow(achievement), "Membaik"),
        Change.Worse => new BadgeLook(Tone.Danger, Arrow(achievement), "Memburuk"),
        Change.Higher => new BadgeLook(Tone.Neutral, Icon.SortUp, "Naik"),
        Change.Lower => new BadgeLook(Tone.Neutral, Icon.SortDown, "Turun"),
        Change.Same => new BadgeLook(Tone.Neutral, Icon.Dash, "Tetap"),
        Change.Unknown => null,
    };

    private static string UnitOf(FigureLine line) => line.IsShare ? "%" : line.Kind switch { IndicatorKind.Rate => " per 1.000", IndicatorKind.Frequency => " kali", _ => "" };

    private static Icon Arrow(Achievement achievement) => achievement.Value > achievement.ValueBefore ? Icon.SortUp : Icon.SortDown;
}
