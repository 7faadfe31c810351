namespace StuntingAssessment.Web.Platform.Web;

internal static class RequestSizes
{
    /// <summary>An ordinary form; uploads raise the limit on their own actions.</summary>
    public const long FormBytes = 2 * 1024 * 1024;

    /// <summary>The largest single file (slides, 50 MB) and the form around it. What each kind may weigh is the file store's matter.</summary>
    public const long UploadBytes = 51 * 1024 * 1024;
}
