using System.IO.Compression;
using System.Text;

namespace StuntingAssessment.Web.Tests.Platform.Files;

/// <summary>Real bytes of every kind of upload, made here so that no strange file lies in the repository.</summary>
internal static class UploadSamples
{
    public const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string SheetMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    public const string SlidesMain = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    public const string MacroWordMain = "application/vnd.ms-word.document.macroEnabled.main+xml";

    public static byte[] Pdf => Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");

    public static byte[] Png =>
    [
        .. (byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, .. new byte[40],
    ];

    public static byte[] Jpeg => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, .. new byte[60], 0xFF, 0xD9];

    public static byte[] WebP => [.. "RIFF"u8, 40, 0, 0, 0, .. "WEBPVP8 "u8, .. new byte[40]];

    public static byte[] Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    public static byte[] Word(params (string Name, byte[] Content)[] more) => Office(WordMain, more);

    public static byte[] Office(string mainType, params (string Name, byte[] Content)[] more) => Zip(
    [
        ("[Content_Types].xml", Text($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/main.xml" ContentType="{mainType}"/>
            </Types>
            """)),
        ("_rels/.rels", Relationships("http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", "main.xml", external: false)),
        ("main.xml", Text("<document/>")),
        .. more,
    ]);

    public static byte[] OpenDocument(string kind, params (string Name, byte[] Content)[] more) => Zip(
    [
        ("mimetype", Text($"application/vnd.oasis.opendocument.{kind}")),
        ("content.xml", Text("<office/>")),
        ("META-INF/manifest.xml", Text("<manifest><file-entry full-path=\"/\"/></manifest>")),
        .. more,
    ]);

    public static byte[] Relationships(string type, string target, bool external) => Text($"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="r1" Type="{type}" Target="{target}"{(external ? " TargetMode=\"External\"" : "")}/>
        </Relationships>
        """);

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return memory.ToArray();
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
