using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>An uploaded picture, carried inside the document: a paper fetches nothing.</summary>
public sealed record Emblem(ReadOnlyMemory<byte> Bytes, FileType Type)
{
    public string DataUri => Type.IsImage()
        ? $"data:{Type.ContentType()};base64,{Convert.ToBase64String(Bytes.Span)}"
        : throw new InvalidOperationException("An emblem is an image.");
}
