using System.Buffers.Binary;
using System.IO.Compression;
using static StuntingAssessment.Web.Tests.Platform.Files.UploadSamples;

namespace StuntingAssessment.Web.Tests.Platform.Files;

/// <summary>Word documents whose ZIP has more than one reading, and such as honest writers make that look a little like them.</summary>
internal static class ZipSamples
{
    private static readonly RawEntry Types = new("[Content_Types].xml", Text($"<Types><Override PartName=\"/main.xml\" ContentType=\"{WordMain}\"/></Types>"));
    private static readonly RawEntry Main = new("main.xml", Text("<document>isi laporan</document>"));
    private static readonly RawEntry Macro = new("word/vbaProject.bin", [1, 2, 3]);

    /// <summary>Much out of little, however little is said of it.</summary>
    private static readonly RawEntry Bomb = new("word/media/x.bin", new byte[3_000_000]);

    private const int LineOfMain = 46 + 8;

    public static readonly (string What, Func<byte[]> Bytes)[] Ambiguous =
    [
        ("table larger than it says, with a macro behind", () => new RawZip(Types, Main, Macro) { End = e => e with { Size = e.Size - 46 - Macro.Name.Length } }.Bytes()),
        ("table larger than it says, with a bomb behind", () => new RawZip(Types, Main, Bomb) { End = e => e with { Size = e.Size - 46 - Bomb.Name.Length } }.Bytes()),
        ("table smaller than it says", () => new RawZip(Types, Main) { End = e => e with { Size = e.Size + 10 } }.Bytes()),
        ("table that ends before its records", () => new RawZip(Types, Main with { Behind = new byte[10] }) { End = e => e with { Start = e.Start - 10 } }.Bytes()),
        ("lines behind those that are counted", () => new RawZip(Types, Main, Macro) { End = e => e with { Count = 2, CountHere = 2, Size = e.Size - 46 - Macro.Name.Length } }.Bytes()),
        ("fewer counted than there are", () => new RawZip(Types, Main) { End = e => e with { Count = 1, CountHere = 1 } }.Bytes()),
        ("more counted than there are", () => new RawZip(Types, Main) { End = e => e with { Count = 3, CountHere = 3 } }.Bytes()),
        ("two counts", () => new RawZip(Types, Main) { End = e => e with { CountHere = 1 } }.Bytes()),
        ("second disk", () => new RawZip(Types, Main) { End = e => e with { Disk = 1, TableDisk = 1 } }.Bytes()),
        ("ZIP64 record asked for by a disk", () => new RawZip(Types, Main) { WideEnd = e => e, End = e => e with { Disk = 0xFFFF, TableDisk = 0xFFFF } }.Bytes()),
        ("ZIP64 record of a disk of its own", () => new RawZip(Types, Main) { WideEnd = e => e with { Disk = 0xFFFF, TableDisk = 0xFFFF } }.Bytes()),
        ("ZIP64 record with another table, asked for by a disk", () => WithHiddenTable(0xFFFF)),
        ("ZIP64 record with another table, not asked for", () => WithHiddenTable(0)),
        ("ZIP64 record that counts otherwise", () => new RawZip(Types, Main) { WideEnd = e => e with { Count = 1, CountHere = 1 } }.Bytes()),
        ("ZIP64 record that counts twice", () => new RawZip(Types, Main) { WideEnd = e => e with { CountHere = 1 }, End = e => e with { Count = 0xFFFF, CountHere = 0xFFFF } }.Bytes()),
        ("end record in the comment", () => new RawZip(Types, Main) { Comment = RawZip.EndRecord(new RawEnd(0, 0, 1, 1, LineOfMain, 0), []) }.Bytes()),
        ("table and end record in the comment", WithTableInComment),
        ("comment longer than it says", () => [.. new RawZip(Types, Main).Bytes(), .. Text("catatan")]),
        ("bytes before the archive", () => new RawZip(Types, Main) { Prefix = Text("PK\u0003\u0004 dan seterusnya") }.Bytes()),
        ("another archive before the archive", () => new RawZip(Types, Main) { Prefix = new RawZip(Types, Macro).Bytes() }.Bytes()),
        ("bytes between two entries", () => new RawZip(Types with { Behind = Text("PK") }, Main).Bytes()),
        ("entry that is not in the table", WithHiddenEntry),
        ("entries that share their bytes", () => new RawZip(Types, Main, Main with { Name = "main2.xml", PlacedAt = 1 }).Bytes()),
        ("entries within an entry", WithEntryWithin),
        ("another name before the bytes", () => new RawZip(Types, Main, Macro with { Name = "word/media/a.bin", LocalName = Macro.Name }).Bytes()),
        ("another name in an extra field", () => new RawZip(Types, Main, Macro with { Name = "word/media/a.bin", Extra = [0x75, 0x70, 24, 0, 1, 0, 0, 0, 0, .. Text(Macro.Name)] }).Bytes()),
        ("another size before the bytes", () => new RawZip(Types, Main with { SizeInHeader = 5 }).Bytes()),
        ("descriptor that lies", () => new RawZip(Types, Main with { HasDescriptor = true, SizeInDescriptor = 5 }).Bytes()),
        ("descriptor nobody announced", () => new RawZip(Types, Main with { Behind = new byte[16] }).Bytes()),
        ("more than it says comes out", () => new RawZip(Types, Main, Shortened(Bomb)).Bytes()),
        ("more than it says comes out of a description", () => new RawZip(Types with { Content = [.. Types.Content, .. Text("<!-- -->")], SaidSize = Types.Content.Length, SaidChecksum = RawZip.Checksum(Types.Content) }, Main).Bytes()),
        ("something comes out of nothing", () => new RawZip(Types, Main, Bomb with { SaidSize = 0, SaidChecksum = 0 }).Bytes()),
        ("less than it says comes out", () => new RawZip(Types, Main with { SaidSize = 500 }).Bytes()),
        ("stored and not of its own size", () => new RawZip(Types, Main with { IsStored = true, SaidSize = 5, SaidChecksum = RawZip.Checksum(Main.Content[..5]) }).Bytes()),
        ("ZIP64 sizes twice", () => new RawZip(Types, Main with { IsWide = true, Extra = [1, 0, 16, 0, .. new byte[16]] }).Bytes()),
    ];

    public static readonly (string What, Func<byte[]> Bytes)[] Honest =
    [
        ("sizes before the bytes", () => new RawZip(Types, Main).Bytes()),
        ("sizes behind the bytes, as LibreOffice and Google write", () => new RawZip(Types with { HasDescriptor = true }, Main with { HasDescriptor = true }).Bytes()),
        ("stored with its size behind", () => new RawZip(Types, Main with { IsStored = true, HasDescriptor = true }).Bytes()),
        ("sizes in ZIP64 fields, as spreadsheets from Java", () => new RawZip(Types with { IsWide = true }, Main with { IsWide = true }) { WideEnd = e => e }.Bytes()),
        ("ZIP64 sizes behind the bytes", () => new RawZip(Types with { IsWide = true, HasDescriptor = true }, Main with { IsWide = true, HasDescriptor = true }).Bytes()),
        ("ZIP64 record with everything left to it", () => new RawZip(Types, Main) { WideEnd = e => e, End = e => e with { Count = 0xFFFF, CountHere = 0xFFFF, Size = 0xFFFFFFFF, Start = 0xFFFFFFFF } }.Bytes()),
        ("room to grow before the bytes, as Word leaves it", () => new RawZip(Types with { Extra = [0x20, 0xA2, 40, 0, .. new byte[40]] }, Main).Bytes()),
        ("a comment", () => new RawZip(Types, Main) { Comment = Text("Disimpan oleh bendahara desa") }.Bytes()),
        ("a name beyond ASCII", () => new RawZip(Types, Main, new RawEntry("word/media/Ýð foto.png", Png)).Bytes()),
        ("folders and an empty part", () => new RawZip(Types, new RawEntry("word/", []) { IsStored = true }, Main, new RawEntry("word/_rels/x.rels", [])).Bytes()),
        ("the base library", () => Word()),
        ("the base library without seeking", Streamed),
        ("the base library, added to later", () => Support.PackageEdit.With(Streamed(), "word/media/a.png", Png)),
    ];

    /// <summary>A workbook in a document, as a chart keeps it: each unpacks to much, and is little.</summary>
    public static byte[] ManyInOne(int count)
    {
        var inner = Office(SheetMain, [.. Enumerable.Range(0, 4).Select(n => ($"xl/media/{n}.bin", new byte[9_000_000])), ("xl/media/foto.png", Noise(200_000))]);
        return Word([.. Enumerable.Range(0, count).Select(n => ($"word/embeddings/{n}.xlsx", inner))]);
    }

    public static byte[] Streamed()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(new OneWay(memory), ZipArchiveMode.Create))
        {
            foreach (var part in (RawEntry[])[Types, Main, new RawEntry("word/media/a.bin", [])])
            {
                using var entry = zip.CreateEntry(part.Name).Open();
                entry.Write(part.Content);
            }
        }

        return memory.ToArray();
    }

    public static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        return noise;
    }

    private static RawEntry Shortened(RawEntry entry) => entry with { SaidSize = 10, SaidChecksum = RawZip.Checksum(entry.Content[..10]) };

    /// <summary>The end record says a table without the macro, which lies behind it; the ZIP64 record says both.</summary>
    private static byte[] WithHiddenTable(int disk)
    {
        const int Shown = 46 + 19 + 46 + 8;
        return new RawZip(Types, Main, Macro)
        {
            WideEnd = e => e,
            End = e => e with { Disk = disk, TableDisk = disk, Count = 2, CountHere = 2, Size = Shown },
        }.Bytes();
    }

    private static byte[] WithTableInComment()
    {
        var whole = new RawZip(Types, Main).Bytes();
        var table = whole.AsSpan().IndexOf("PK\x01\x02"u8);
        byte[] lines = whole[table..^22];
        byte[] inner = [.. lines, .. RawZip.EndRecord(new RawEnd(0, 0, 2, 2, lines.Length, whole.Length), [])];
        return new RawZip(Types, Main) { Comment = inner }.Bytes();
    }

    /// <summary>Only who reads from the front finds it.</summary>
    private static byte[] WithHiddenEntry()
    {
        var macro = new RawZip(Macro).Bytes();
        return new RawZip(Types with { Behind = macro[..macro.AsSpan().IndexOf("PK\x01\x02"u8)] }, Main).Bytes();
    }

    /// <summary>The bytes of one entry are another entry, header and all.</summary>
    private static byte[] WithEntryWithin()
    {
        var macro = new RawZip(Macro with { Name = "main2.xml" }).Bytes();
        var outer = Main with { IsStored = true, Content = macro[..macro.AsSpan().IndexOf("PK\x01\x02"u8)] };
        var zip = new RawZip(Types, outer, Macro with { Name = "main2.xml" }).Bytes();
        var last = zip.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(last + 42), zip.AsSpan().IndexOf(outer.Content));
        return zip;
    }

    private sealed class OneWay(Stream to) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => to.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => to.Write(buffer, offset, count);
    }
}
