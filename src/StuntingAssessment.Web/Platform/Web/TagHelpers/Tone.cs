namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary>What a colour means. It never stands alone: a word and a shape say the same.</summary>
public enum Tone
{
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
    Accent,
}

public static class Tones
{
    public static string CssName(this Tone tone) => tone switch
    {
        Tone.Neutral => "neutral",
        Tone.Info => "info",
        Tone.Success => "success",
        Tone.Warning => "warning",
        Tone.Danger => "danger",
        Tone.Accent => "accent",
    };

    public static Icon DefaultIcon(this Tone tone) => tone switch
    {
        Tone.Neutral => Icon.Circle,
        Tone.Info => Icon.Info,
        Tone.Success => Icon.CheckCircle,
        Tone.Warning => Icon.Warning,
        Tone.Danger => Icon.CrossCircle,
        Tone.Accent => Icon.Star,
    };
}
