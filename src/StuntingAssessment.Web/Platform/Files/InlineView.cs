namespace StuntingAssessment.Web.Platform.Files;

/// <summary>How a stored file is handed out.</summary>
public static class InlineView
{
    /// <summary>
    /// A PDF may carry scripts and launch actions, an image may be made to look like a page. In the sandbox nothing runs and nothing is
    /// of our origin. The attribute on the frame would do the same but blocks Chromium's viewer, so it is the answer that says it.
    /// </summary>
    public const string ContentSecurityPolicy = "sandbox; frame-ancestors 'self'";

    /// <summary>Headers for one stored file. The caller has decided that this reader may have it.</summary>
    public static void Describe(HttpResponse response, string cleanedName, FileType type, bool asAttachment = false)
    {
        var inline = type.IsViewedInline() && !asAttachment;
        response.ContentType = type.ContentType();
        response.Headers.ContentDisposition = UploadName.Disposition(cleanedName, inline);
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = inline ? "SAMEORIGIN" : "DENY";
        response.Headers.CacheControl = "private, no-cache";
    }
}
