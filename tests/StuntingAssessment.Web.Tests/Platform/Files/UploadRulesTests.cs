using System.Buffers.Binary;
using System.Text;
using StuntingAssessment.Domain;
using StuntingAssessment.Web.Platform.Files;
using static StuntingAssessment.Web.Tests.Platform.Files.UploadSamples;

namespace StuntingAssessment.Web.Tests.Platform.Files;

public sealed class UploadRulesTests : IDisposable
{
    private static readonly (FileType Type, Func<byte[]> Bytes)[] Accepted =
    [
        (FileType.Pdf, () => Pdf),
        (FileType.Png, () => Png),
        (FileType.Jpeg, () => Jpeg),
        (FileType.WebP, () => WebP),
        (FileType.Docx, () => Word()),
        (FileType.Xlsx, () => Office(SheetMain)),
        (FileType.Pptx, () => Office(SlidesMain)),
        (FileType.Odt, () => OpenDocument("text")),
        (FileType.Ods, () => OpenDocument("spreadsheet")),
        (FileType.Odp, () => OpenDocument("presentation")),
        (FileType.Pptx, () => Office(SlidesMain, ("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx", Office(SheetMain)))),
        (FileType.Docx, () => Word(("word/embeddings/oleObject1.bin", [.. Ole, .. Encoding.Unicode.GetBytes("Equation Native")]))),
        (FileType.Docx, () => Word(("word/media/image1.emz", [0x1F, 0x8B, 8, .. new byte[40]]))),
        (FileType.Docx, () => Word(("word/_rels/document.xml.rels", Relationships(Of("hyperlink"), "https://contoh.invalid", external: true)))),
        // Scripts inside a PDF cannot be ruled out by looking; the sandbox it is served in answers for that.
        (FileType.Pdf, () => [.. Pdf, .. "<< /S /JavaScript /JS (app.alert(1)) >>"u8]),
    ];

    private static readonly (string What, Func<byte[]> Bytes, string Sentence)[] Refused =
    [
        ("empty", () => [], UploadRefusals.Empty),
        ("program named .pdf", () => [.. "MZ"u8, .. new byte[600]], UploadRefusals.Program),
        ("script", () => Text("#!/bin/sh\nrm -rf /"), UploadRefusals.Program),
        ("web page named .pdf", () => Text("\n<!DOCTYPE html><script>alert(1)</script>"), UploadRefusals.WebPage),
        ("SVG", () => Text("<?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>"), UploadRefusals.WebPage),
        ("web page in UTF-16", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html><script>")], UploadRefusals.WebPage),
        ("web page before the PDF", () => [.. "<html>"u8, .. Pdf], UploadRefusals.WebPage),
        ("old Office", () => Ole, UploadRefusals.OldOffice),
        ("HEIC", () => [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[40]], UploadRefusals.ApplePhoto),
        ("RAR", () => [.. "Rar!\x1a\x07\x01\0"u8, .. new byte[40]], UploadRefusals.Archive),
        ("plain ZIP", () => Zip(("laporan.pdf", Pdf)), UploadRefusals.Archive),
        ("plain text", () => Text("nilai;85,7"), UploadRefusals.NotAccepted(UploadLimits.Evidence)),
        ("half a PNG", () => Png[..12], UploadRefusals.NotAccepted(UploadLimits.Evidence)),
        ("docm", () => Office(MacroWordMain), UploadRefusals.Macros),
        ("macro part of the usual name", () => Word(("word/vbaProject.bin", [1, 2, 3])), UploadRefusals.Macros),
        ("macro part under another name", () => Word(("word/_rels/document.xml.rels", Relationships("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "foto.png", external: false))), UploadRefusals.Macros),
        ("macro type written in entities", () => Zip(("[Content_Types].xml", Text($"<Types><Default Extension=\"xml\" ContentType=\"{WordMain}\"/><Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.&#118;baProject\"/></Types>"))), UploadRefusals.Macros),
        ("Excel 4 macro sheet", () => Office(SheetMain, ("xl/macrosheets/sheet1.xml", Text("<x/>"))), UploadRefusals.Macros),
        ("macros in an embedded workbook", () => Office(SlidesMain, ("ppt/embeddings/a.xlsx", Office(SheetMain, ("xl/vbaProject.bin", [1])))), UploadRefusals.Macros),
        ("macros in an embedded OLE object", () => Word(("word/embeddings/oleObject1.bin", [.. Ole, .. new byte[200_000], .. Encoding.Unicode.GetBytes("_VBA_PROJECT")])), UploadRefusals.Macros),
        ("program in an embedded OLE object", () => Word(("word/embeddings/oleObject1.bin", [.. Ole, .. Encoding.Unicode.GetBytes("\u0001Ole10Native")])), UploadRefusals.ActiveContent),
        ("program embedded", () => Word(("word/embeddings/a.bin", [.. "MZ"u8, .. new byte[60]])), UploadRefusals.ActiveContent),
        ("ActiveX", () => Word(("word/activeX/activeX1.xml", Text("<x/>"))), UploadRefusals.ActiveContent),
        ("template from outside", () => Word(("word/_rels/settings.xml.rels", Relationships(Of("attachedTemplate"), "https://contoh.invalid/a.dotm", external: true))), UploadRefusals.ActiveContent),
        ("OpenDocument macros", () => OpenDocument("spreadsheet", ("Basic/Standard/Module1.xml", Text("<x/>"))), UploadRefusals.Macros),
        ("OpenDocument with a password", () => Zip(("mimetype", Text("application/vnd.oasis.opendocument.text")), ("META-INF/manifest.xml", Text("<manifest><file-entry><encryption-data/></file-entry></manifest>"))), UploadRefusals.Encrypted),
        ("ZIP with a password", () => Flagged(Word(), flag: 1), UploadRefusals.Encrypted),
        ("high ratio", () => Word(("word/big.xml", new byte[30_000_000])), UploadRefusals.Bomb),
        ("many large entries", () => Word([.. Enumerable.Range(0, 45).Select(n => ($"word/media/{n}.bin", Speckled))]), UploadRefusals.Bomb),
        ("many entries", () => Word([.. Enumerable.Range(0, 6_000).Select(n => ($"word/{n}.xml", Array.Empty<byte>()))]), UploadRefusals.Bomb),
        ("larger than its table of contents says", () => Shrunk(Word(("word/big.xml", new byte[300_000])), 300_000), UploadRefusals.Damaged),
        ("archive inside", () => Word(("word/media/a.zip", Zip(("a", Pdf)))), UploadRefusals.NestedArchive),
        ("archive inside as embedding", () => Word(("word/embeddings/a.zip", Zip(("a", Pdf)))), UploadRefusals.NestedArchive),
        ("package in a package in a package", () => Office(SlidesMain, ("ppt/embeddings/a.xlsx", Office(SheetMain, ("xl/embeddings/b.docx", Word())))), UploadRefusals.NestedArchive),
        ("path out of the archive", () => Word(("../../etc/cron.d/x", Text("x"))), UploadRefusals.UnsafeNames),
        ("path out of the archive, Windows", () => Word(("word\\..\\..\\x", Text("x"))), UploadRefusals.UnsafeNames),
        ("absolute path", () => Word(("/etc/passwd", Text("x"))), UploadRefusals.UnsafeNames),
        ("two parts of one name", () => Zip(("[Content_Types].xml", Text("<Types/>")), ("[content_types].xml", Text("<Types/>"))), UploadRefusals.Damaged),
        ("cut off", () => Word()[..^30], UploadRefusals.Damaged),
        ("entries that overlap", () => Overlapping(), UploadRefusals.Damaged),
        ("document type definition", () => Zip(("[Content_Types].xml", Text("<!DOCTYPE a [<!ENTITY b \"c\">]><Types/>"))), UploadRefusals.Damaged),
    ];

    private readonly TestStore files = new();

    // By number and by name: bytes as test data would be written into every test's name.
    public static TheoryData<int> AcceptedCases => [.. Enumerable.Range(0, Accepted.Length)];

    public static TheoryData<string> RefusedCases => [.. Refused.Select(r => r.What)];

    private static byte[] Speckled
    {
        get
        {
            // A tenth is noise, so that the ratio alone does not give it away.
            var bytes = new byte[10_000_000];
            new Random(1).NextBytes(bytes.AsSpan(0, 100_000));
            return bytes;
        }
    }

    [Theory]
    [MemberData(nameof(AcceptedCases))]
    public async Task Takes(int number)
    {
        var (type, bytes) = (Accepted[number].Type, Accepted[number].Bytes());
        var stored = await files.SaveAsync(bytes);

        stored.Type.Should().Be(type);
        stored.Size.Should().Be(bytes.Length);
    }

    [Theory]
    [MemberData(nameof(RefusedCases))]
    public async Task Refuses(string what)
    {
        var (_, make, sentence) = Refused.Single(r => r.What == what);
        var bytes = make();
        var save = () => files.SaveAsync(bytes);

        (await save.Should().ThrowAsync<RuleBrokenException>(what)).Which.Message.Should().Be(sentence);
        files.Everything.Should().BeEmpty("a refused upload leaves nothing behind");
    }

    [Theory]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public async Task Pdf_has_25_MB(int megabytes, bool taken) => await Sized(Pdf, megabytes, taken, UploadRefusals.TooLarge("PDF", 25 << 20));

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public async Task Images_have_10_MB(int megabytes, bool taken) => await Sized(Jpeg, megabytes, taken, UploadRefusals.TooLarge("gambar JPEG", 10 << 20));

    [Fact]
    public async Task Slides_have_50_MB_and_documents_25()
    {
        var noise = new byte[30 << 20];
        new Random(1).NextBytes(noise);

        (await files.SaveAsync(Office(SlidesMain, ("ppt/media/video.mp4", noise)))).Type.Should().Be(FileType.Pptx);
        var document = () => files.SaveAsync(Word(("word/media/video.mp4", noise)));
        (await document.Should().ThrowAsync<RuleBrokenException>()).Which.Message.Should().Be(UploadRefusals.TooLarge("dokumen Word", 25 << 20));
    }

    [Fact]
    public async Task A_field_takes_its_own_kinds_only()
    {
        var word = () => files.Store.SaveAsync(new MemoryStream(Word()), UploadLimits.Slides, CancellationToken.None);
        (await word.Should().ThrowAsync<RuleBrokenException>()).Which.Message.Should().Contain("PowerPoint (.pptx), OpenDocument (.odp) atau PDF");

        var pdf = () => files.Store.SaveAsync(new MemoryStream(Pdf), UploadLimits.Image, CancellationToken.None);
        (await pdf.Should().ThrowAsync<RuleBrokenException>()).Which.Message.Should().Contain("gambar JPEG, PNG atau WebP");
    }

    public void Dispose() => files.Dispose();

    private static string Of(string relationship) => $"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{relationship}";

    private async Task Sized(byte[] start, int megabytes, bool taken, string sentence)
    {
        var bytes = new byte[megabytes << 20];
        start.CopyTo(bytes, 0);
        var save = () => files.SaveAsync(bytes);

        if (taken)
        {
            (await save.Should().NotThrowAsync()).Which.Size.Should().Be(bytes.Length);
        }
        else
        {
            (await save.Should().ThrowAsync<RuleBrokenException>()).Which.Message.Should().Be(sentence);
        }
    }

    private static byte[] Flagged(byte[] zip, byte flag)
    {
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= flag;
        return zip;
    }

    // The table of contents promises 1,000 bytes where 300,000 come out.
    private static byte[] Shrunk(byte[] zip, int size)
    {
        var before = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(before, size);
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(zip.AsSpan().LastIndexOf(before)), 1_000);
        return zip;
    }

    // The second entry's bytes are the first entry's.
    private static byte[] Overlapping()
    {
        var zip = Word();
        var table = zip.AsSpan().IndexOf("PK\x01\x02"u8);
        var second = table + 4 + zip.AsSpan(table + 4).IndexOf("PK\x01\x02"u8);
        zip.AsSpan(table + 42, 4).CopyTo(zip.AsSpan(second + 42));
        return zip;
    }
}
