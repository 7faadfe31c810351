namespace StuntingAssessment.Web.Platform.Files;

/// <summary>What an upload is by its content. Nothing else is stored.</summary>
public enum FileType
{
    Pdf,
    Png,
    Jpeg,
    WebP,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Odp,
}
