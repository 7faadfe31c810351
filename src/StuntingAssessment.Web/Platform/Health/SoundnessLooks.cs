using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Platform.Health;

public static class SoundnessLooks
{
    public static BadgeLook Of(Soundness state) => state switch
    {
        Soundness.Good => new(Tone.Success, Icon.Check, "Baik"),
        Soundness.Warning => new(Tone.Warning, Icon.Warning, "Perhatikan"),
        Soundness.Bad => new(Tone.Danger, Icon.CrossCircle, "Perbaiki"),
    };
}
