using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace StuntingAssessment.Web.Features.Accounts.SecondFactors;

/// <summary>Carries new recovery codes over the redirect to the page that shows them, once, in the protected cookie of the notice.</summary>
internal static class FreshCodes
{
    private const string Key = "recovery-codes";

    public static void SaveTo(ITempDataDictionary tempData, IReadOnlyList<string> codes) => tempData[Key] = codes.ToArray();

    public static IReadOnlyList<string> TakeFrom(ITempDataDictionary tempData) => tempData[Key] as string[] ?? [];
}
