using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace StuntingAssessment.Web.Features.People.Invitations;

/// <summary>Carries a fresh link over the redirect to the page that shows it, once.</summary>
internal static class OneTimeLink
{
    private const string Key = "one-time-link";

    public static void SaveTo(ITempDataDictionary tempData, string address) => tempData[Key] = address;

    public static string? TakeFrom(ITempDataDictionary tempData) => tempData[Key] as string;
}
