namespace StuntingAssessment.Web.Features.Regions.Lists;

internal static class ChoiceFingerprint
{
    public static string GetHashCodeText(this string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..16];
}
