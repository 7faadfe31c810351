namespace StuntingAssessment.Web.Platform.Files;

/// <summary>What a ZIP says of itself contradicts itself: no reader can be trusted to see in it what this one sees.</summary>
internal static class Damage
{
    public static void If(bool isDamaged)
    {
        if (isDamaged)
        {
            throw new RuleBrokenException(UploadRefusals.Damaged);
        }
    }
}
