namespace StuntingAssessment.Web.Platform.Web;

internal static class RequestForms
{
    /// <summary>Reads the form, which is kept for whoever asks for it later.</summary>
    /// <returns>The status that an unreadable form is answered with; null when it was read.</returns>
    public static async Task<int?> WhyFormUnreadableAsync(this HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await request.ReadFormAsync(cancellationToken);
            return null;
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            // A part that outgrows the limit without having said its length, a body that ends in the middle, or an encoding that nobody reads any more (UTF-7).
            var isTooLarge = request.ContentLength is null && broken is InvalidDataException;
            return isTooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
        }
    }
}
