namespace StuntingAssessment.Web.Platform.Files;

public static class FileTypes
{
    public static string Extension(this FileType type) => type switch
    {
        FileType.Pdf => ".pdf",
        FileType.Png => ".png",
        FileType.Jpeg => ".jpg",
        FileType.WebP => ".webp",
        FileType.Docx => ".docx",
        FileType.Xlsx => ".xlsx",
        FileType.Pptx => ".pptx",
        FileType.Odt => ".odt",
        FileType.Ods => ".ods",
        FileType.Odp => ".odp",
    };

    public static string ContentType(this FileType type) => type switch
    {
        FileType.Pdf => "application/pdf",
        FileType.Png => "image/png",
        FileType.Jpeg => "image/jpeg",
        FileType.WebP => "image/webp",
        FileType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileType.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileType.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        FileType.Odt => "application/vnd.oasis.opendocument.text",
        FileType.Ods => "application/vnd.oasis.opendocument.spreadsheet",
        FileType.Odp => "application/vnd.oasis.opendocument.presentation",
    };

    /// <summary>What the reader sees: "dokumen Word".</summary>
    public static string Label(this FileType type) => type switch
    {
        FileType.Pdf => "PDF",
        FileType.Png => "gambar PNG",
        FileType.Jpeg => "gambar JPEG",
        FileType.WebP => "gambar WebP",
        FileType.Docx => "dokumen Word",
        FileType.Xlsx => "lembar kerja Excel",
        FileType.Pptx => "salindia PowerPoint",
        FileType.Odt => "dokumen OpenDocument",
        FileType.Ods => "lembar kerja OpenDocument",
        FileType.Odp => "salindia OpenDocument",
    };

    /// <summary>The type behind a media type that the store once wrote down.</summary>
    public static FileType Of(string contentType) => Enum.GetValues<FileType>().First(type => type.ContentType() == contentType);

    public static bool IsImage(this FileType type) => type is FileType.Png or FileType.Jpeg or FileType.WebP;

    public static bool IsSlides(this FileType type) => type is FileType.Pptx or FileType.Odp;

    /// <summary>The browser shows these itself; everything else is an attachment.</summary>
    public static bool IsViewedInline(this FileType type) => type is FileType.Pdf || type.IsImage();
}
