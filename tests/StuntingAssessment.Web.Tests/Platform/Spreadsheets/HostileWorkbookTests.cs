using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Features.Ansit.Workbooks;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Tests.Platform.Spreadsheets;

/// <summary>Workbooks that no spreadsheet writes, or that only some write: what is in them is read, or there is a sentence; never anything else.</summary>
public sealed class HostileWorkbookTests : IDisposable
{
    private const string Cell = "<c r=\"D7\" s=\"12\" />";
    private static readonly byte[] Fresh = ABook.Written(ABook.Of(ABook.Sheet()));

    private readonly string folder = Directory.CreateTempSubdirectory("portal-buku-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Random_changes_in_any_part_end_in_a_sentence()
    {
        var filled = WorkbookEdit.Of(Fresh, e => e.Number("Isian", "D7", 12).Text("Isian", "D8", "banyak").Number("Isian", "E9", 0.85, e.Style(9)));
        var mended = Mended(filled);
        var fates = new HashSet<string>();
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var book = random.Next(2) == 0 ? filled : mended;
            fates.Add(Fate(random.Next(10) == 0 ? Scratched(book, random) : Changed(book, random)) ?? "");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

        fates.Should().Contain("", "some are still read").And.Contain(UploadRefusals.Damaged);
    }

    [Theory]
    [InlineData("<row r=\"7\"", "<row r=\"-7\"")]
    [InlineData("<row r=\"7\"", "<row r=\"99999999999\"")]
    [InlineData("<c r=\"D7\" ", "<c r=\"7\" ")]
    [InlineData("<c r=\"D7\" ", "<c r=\"ZZZZZZZZZZ7\" ")]
    [InlineData("<c r=\"D7\" ", "<c r=\"B7\" ")]
    [InlineData("<c r=\"D7\" ", "<c r=\"C7\" ")]
    [InlineData(Cell, "<c r=\"D7\" s=\"12\"><v>1</v></c><c r=\"D7\" s=\"12\"><v>2</v></c>")]
    [InlineData(Cell, "<c r=\"D7\" s=\"-1\"><v>1</v></c>")]
    [InlineData(Cell, "<c r=\"D7\" t=\"s\"><v>5</v></c>")]
    [InlineData(Cell, "<c r=\"D7\"><v><v>1</v></v></c>")]
    [InlineData(Cell, "<c r=\"D7\"><v>1</c></v>")]
    [InlineData("<worksheet ", "<!DOCTYPE a [<!ENTITY b \"1\"><!ENTITY c \"&b;&b;\">]><worksheet ")]
    [InlineData("<worksheet ", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><worksheet ")]
    public void What_no_spreadsheet_writes_is_damage(string old, string replacement) => Fate(PackageEdit.InSheet(Fresh, old, replacement)).Should().Be(UploadRefusals.Damaged);

    [Theory]
    [InlineData("sheet1", "<sheetData>", "<sheetData>{0}")]
    [InlineData("sheet1", Cell, "<c r=\"D7\"><f>{0}</f></c>")]
    [InlineData("styles", "<x:cellStyles", "{0}<x:cellStyles")]
    public void What_nests_without_end_is_damage(string part, string old, string replacement)
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000));

        Fate(PackageEdit.Of(Fresh, (name, text) => name.EndsWith($"/{part}.xml", StringComparison.Ordinal) ? Replaced(text, old, replacement.Replace("{0}", deep, StringComparison.Ordinal)) : text)).Should().Be(UploadRefusals.Damaged);
    }

    [Fact]
    public void What_is_beside_the_sheets_that_are_read_cannot_end_the_portal_either()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 500_000)) + string.Concat(Enumerable.Repeat("</a>", 500_000));
        var book = WorkbookEdit.Of(Fresh, e => e.AddSheet("Coretan").Text("Isian", "D7", "banyak"));
        var own = PackageEdit.Parts(book).Single(p => p.StartsWith("xl/worksheets/", StringComparison.Ordinal) && p != PackageEdit.FirstSheet && !PackageEdit.Parts(Fresh).Contains(p));

        Fate(PackageEdit.Of(book, (name, text) => name == own ? text.Replace("</x:sheetData>", $"</x:sheetData>{deep}", StringComparison.Ordinal) : text)).Should().Be(UploadRefusals.Damaged);
    }

    [Fact]
    public void Sheets_that_share_a_part_would_be_read_as_often_as_they_are_named() =>
        Fate(PackageEdit.Of(Fresh, (name, text) => name == "xl/workbook.xml" ? System.Text.RegularExpressions.Regex.Replace(text, "<([a-z:]*)sheet [^>]*name=\"Isian\"[^>]*/>", m => m.Value + m.Value.Replace("Isian", "Isian lagi", StringComparison.Ordinal)) : text)).Should().Be(UploadRefusals.Damaged);

    [Fact]
    public void Nobody_waiting_ends_the_reading_and_the_marking()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();
        var read = () => AnsitWorkbookReader.ReadMarks(new MemoryStream(Fresh), gone.Token);
        var mark = () => WorkbookMending.Run(new MemoryStream(Fresh), [], new Dictionary<string, string>(), gone.Token);

        read.Should().Throw<OperationCanceledException>();
        mark.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void One_text_without_end_is_damage() => Fate(PackageEdit.InSheet(Fresh, Cell, $"<c r=\"D7\" t=\"inlineStr\"><is><t>{new string('x', 50_000)}</t></is></c>")).Should().Be(UploadRefusals.Damaged);

    [Fact]
    public void A_long_text_in_pieces_is_refused_at_its_cell()
    {
        var pieces = string.Concat(Enumerable.Repeat($"<r><t>{new string('x', 5_000)}</t></r>", 4));

        Fate(PackageEdit.InSheet(Fresh, Cell, $"<c r=\"D7\" t=\"inlineStr\"><is>{pieces}</is></c>")).Should().Be("Sel D7 terlalu panjang: paling banyak 10000 karakter.");
    }

    [Fact]
    public void Texts_that_are_said_again_with_each_fault_are_short()
    {
        Fate(PackageEdit.InSheet(Fresh, Cell, $"<c r=\"D7\" t=\"e\"><v>{new string('#', 20_000)}</v></c>")).Should().Be("Sel D7 terlalu panjang: paling banyak 10000 karakter.");
        Fate(PackageEdit.Of(Fresh, (name, text) => name == "xl/workbook.xml" ? Replaced(text, "name=\"Isian\"", $"name=\"{new string('x', 300)}\"") : text)).Should().Be(UploadRefusals.Damaged);
        var twice = Read(PackageEdit.InSheet(Fresh, "<t xml:space=\"preserve\">REMATRI</t>", $"<t>{new string('x', 9_000)}</t>"));
        twice.Problems.Should().ContainSingle().Which.Sentence.Length.Should().BeLessThan(200);
    }

    [Fact]
    public void A_code_filled_down_without_end_is_refused()
    {
        var rows = string.Concat(Enumerable.Range(13, 3000).Select(n => $"<row r=\"{n}\"><c r=\"A{n}\" t=\"inlineStr\"><is><t>65.01.01.2001</t></is></c></row>"));

        Fate(PackageEdit.InSheet(Fresh, "</sheetData>", rows + "</sheetData>")).Should().StartWith("Lembar \"Isian\" berisi ribuan baris");
    }

    [Fact]
    public void A_code_that_stands_in_many_rows_is_told_shortly()
    {
        var rows = string.Concat(Enumerable.Range(13, 900).Select(n => $"<row r=\"{n}\"><c r=\"A{n}\" t=\"inlineStr\"><is><t>65.01.01.2001</t></is></c></row>"));

        var reading = Read(PackageEdit.InSheet(Fresh, "</sheetData>", rows + "</sheetData>"));

        reading.Problems.Should().HaveCount(901).And.OnlyContain(p => p.Sentence == "Kode 65.01.01.2001 ada di baris 7, 13, 14 dan 898 baris lain, jadi tidak satu pun dibaca. Sisakan satu, lalu unggah kembali.");
    }

    [Theory]
    [InlineData("<v>1E2</v>", 100)]
    [InlineData("<v>1.2E+2</v>", 120)]
    [InlineData("<v>-0</v>", 0)]
    [InlineData("<v>007</v>", 7)]
    [InlineData("<v>11.999999999999998</v>", 12)]
    public void A_number_is_read_however_it_is_written(string value, long amount) => InCell(value).Should().Be(((string?)null, CellContent.Of(amount)));

    [Theory]
    [InlineData("<v>NaN</v>", null, "Angka ini tidak dapat dibaca. Ketik ulang.")]
    [InlineData("<v>Infinity</v>", null, "Angka ini terlalu besar. Paling banyak 99.999.999.")]
    [InlineData("<v>1e308</v>", null, "Angka ini terlalu besar. Paling banyak 99.999.999.")]
    [InlineData("<v>1e999</v>", null, "Angka ini terlalu besar. Paling banyak 99.999.999.")]
    [InlineData("<v>-1e308</v>", null, "Isi nol atau lebih; angka tidak boleh negatif.")]
    [InlineData("<v>dua</v>", null, "Angka ini tidak dapat dibaca. Ketik ulang.")]
    [InlineData("<v>1</v>", "b", "\"benar atau salah\" bukan bilangan bulat. Tulis angkanya saja; titik hanya untuk ribuan, misalnya 1.234.")]
    [InlineData("<v>#REF!</v>", "e", "Sel ini berisi galat #REF!. Ketik angkanya.")]
    [InlineData("<v>2024-01-31</v>", "d", "Sel ini terbaca sebagai tanggal. Ubah format selnya menjadi angka, lalu ketik ulang.")]
    [InlineData("<f>1+1</f><v></v>", "str", "Sel ini berisi rumus. Salin, lalu tempel kembali sebagai nilai saja.")]
    [InlineData("<is><t>\uFF11\uFF12</t></is>", "inlineStr", "\"\uFF11\uFF12\" bukan bilangan bulat. Tulis angkanya saja; titik hanya untuk ribuan, misalnya 1.234.")]
    [InlineData("<is><t>1\u00A0234</t></is>", "inlineStr", "\"1\u00A0234\" bukan bilangan bulat. Tulis angkanya saja; titik hanya untuk ribuan, misalnya 1.234.")]
    public void What_is_no_number_has_its_sentence(string value, string? type, string sentence) => InCell(value, type).Fault.Should().Be(sentence);

    [Theory]
    [InlineData("\u00A065.01.01.2001\u00A0", true)]
    [InlineData(" 65.01.01.2001\n", true)]
    [InlineData("65.01.01.200\uFF11", false)]
    [InlineData("65.1.1.2001", false)]
    public void A_code_is_its_letters_without_the_blanks_around_it(string code, bool isKnown)
    {
        var reading = Read(WorkbookEdit.Of(Fresh, e => e.Text("Isian", "A7", code).Number("Isian", "D7", 12)));

        (reading.Inputs.Count, reading.Problems.Count).Should().Be(isKnown ? (1, 0) : (0, 1));
    }

    [Fact]
    public void Shared_and_rich_texts_are_read()
    {
        var texts = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si/><si><r><t>1.</t></r><r><t>234</t></r><rPh sb=\"0\" eb=\"1\"><t>9</t></rPh></si></sst>";
        var book = PackageEdit.With(PackageEdit.Of(PackageEdit.InSheet(Fresh, Cell, "<c r=\"D7\" t=\"s\"><v>1</v></c>"), (name, text) => name switch
        {
            "xl/_rels/workbook.xml.rels" => Replaced(text, "</Relationships>", "<Relationship Id=\"texts\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"/xl/texts.xml\"/></Relationships>"),
            "[Content_Types].xml" => Replaced(text, "</Types>", "<Override PartName=\"/xl/texts.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"),
            _ => text,
        }), "xl/texts.xml", Encoding.UTF8.GetBytes(texts));

        Read(book).Inputs.Should().ContainSingle().Which.Content.Should().Be(CellContent.Of(1234));
        Fate(book).Should().BeNull();
    }

    [Fact]
    public void The_strict_variant_is_read_and_given_back()
    {
        var book = PackageEdit.Of(WorkbookEdit.Of(Fresh, e => e.Number("Isian", "D7", 12).Text("Isian", "D8", "banyak")), (_, text) => text
            .Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal));

        Read(book).Inputs.Select(i => i.Fault is null).Should().Equal(true, false);
        WorkbookEdit.Read(Mended(book), "Perbaikan", "A5").Should().Be("Isian D8");
    }

    [Fact]
    public void Rows_and_cells_that_do_not_say_where_they_stand_are_behind_the_one_before()
    {
        var book = PackageEdit.Of(PackageEdit.InSheet(Fresh, Cell, "<c r=\"D7\" t=\"inlineStr\"><is><t>banyak</t></is></c>"), (name, text) =>
            name.StartsWith("xl/worksheets/", StringComparison.Ordinal) ? System.Text.RegularExpressions.Regex.Replace(text, "<(row|c) r=\"[A-Z]*[0-9]+\"", "<$1") : text);

        Read(book).Spots.Should().ContainSingle().Which.Place.Should().Be("D7");
        var mended = Mended(book);
        WorkbookEdit.Read(mended, "Isian", "D7").Should().Be("banyak");
        Read(mended).Inputs.Should().ContainSingle();
    }

    [Fact]
    public void Marks_that_lead_to_no_regency_are_refused() =>
        Fate(WorkbookEdit.Of(Fresh, e => e.Text("_portal", "B10", Guid.NewGuid().ToString()).Number("Kabupaten", "C7", 1))).Should().Be(AnsitWorkbookReader.BrokenMarks);

    [Fact]
    public void Names_that_stand_in_another_column_are_not_told_as_changed() =>
        Read(WorkbookEdit.Of(Fresh, e => e.SwapColumns("Isian", "B", "C").Number("Isian", "D7", 12))).Remarks.Should().BeEmpty();

    [Fact]
    public void A_hidden_sheet_that_was_shown_is_not_told_as_a_strange_one() =>
        Read(PackageEdit.Of(Fresh, (name, text) => name == "xl/workbook.xml" ? Replaced(text, " state=\"hidden\"", "") : text)).Remarks.Should().BeEmpty();

    [Fact]
    public void A_workbook_that_is_too_large_for_marks_is_told_so()
    {
        var rows = string.Concat(Enumerable.Range(1, 350_000).Select(n => "<row><c/><c/></row>"));
        var book = WorkbookEdit.Of(Fresh, e => e.AddSheet("Coretan").Text("Isian", "D7", "banyak"));
        var own = PackageEdit.Parts(book).Single(p => p.StartsWith("xl/worksheets/", StringComparison.Ordinal) && !PackageEdit.Parts(Fresh).Contains(p));

        Fate(PackageEdit.Of(book, (name, text) => name == own ? $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>" : text)).Should().StartWith("Buku kerja ini terlalu besar untuk ditandai.");
    }

    private static string Replaced(string text, string old, string replacement)
    {
        text.Should().Contain(old);
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }

    private static AnsitReading Read(byte[] book) => ABook.Read(book, ABook.Sheet());

    private static (string? Fault, CellContent Content) InCell(string value, string? type = null)
    {
        var utf8 = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value));
        var input = Read(PackageEdit.InSheet(Fresh, Cell, $"<c r=\"D7\"{(type is null ? "" : $" t=\"{type}\"")}>{utf8}</c>")).Inputs.Should().ContainSingle().Which;
        return (input.Fault, input.Content);
    }

    /// <summary>What becomes of an upload, from the first look at its bytes to the workbook that is given back.</summary>
    /// <returns>The sentence by which it is refused; null when it is not.</returns>
    private string? Fate(byte[] book)
    {
        try
        {
            using var file = new FileStream(Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
            file.Write(book);
            UploadRules.Check(file, UploadRules.FirstLook(book.AsSpan(0, Math.Min(book.Length, UploadRules.HeadLength)), UploadLimits.Workbook), UploadLimits.Workbook, CancellationToken.None);
            Mended(book);
            return null;
        }
        catch (RuleBrokenException refused)
        {
            return refused.Message;
        }
    }

    private static byte[] Mended(byte[] book)
    {
        var sheet = ABook.Sheet();
        var reading = ABook.Read(book, sheet);
        var decisions = new CellDecisions();
        foreach (var decision in CellIntake.Decide(sheet, (_, _) => 0, _ => true, reading.Inputs))
        {
            decisions.Add(decision);
        }

        var judged = new JudgedWorkbook(reading, sheet, decisions, reading.Spots, 0, new Dictionary<(Guid, string), AnsitCellVersion>());
        return MendWorkbook.RunAsync(new MemoryStream(book), judged, CancellationToken.None).GetAwaiter().GetResult().ToArray();
    }

    /// <summary>Bytes of the package itself, past what its parts say.</summary>
    private static byte[] Scratched(byte[] book, Random random)
    {
        var scratched = (byte[])book.Clone();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            scratched[random.Next(scratched.Length)] = (byte)random.Next(256);
        }

        return scratched;
    }

    /// <summary>One part, packed again soundly: bytes changed, a piece left out, doubled or put somewhere else.</summary>
    private static byte[] Changed(byte[] book, Random random)
    {
        var parts = PackageEdit.Parts(book);
        var chosen = parts[random.Next(parts.Count)];
        return PackageEdit.Rewritten(book, (name, content) => name == chosen ? Bent(content, random) : content);
    }

    private static byte[] Bent(byte[] content, Random random)
    {
        var (from, to) = Piece(content, random);
        var piece = content[from..to];
        return random.Next(5) switch
        {
            0 => [.. content[..from], .. content[to..]],
            1 => [.. content[..to], .. piece, .. content[to..]],
            2 => [.. content[..from], .. piece.Reverse(), .. content[to..]],
            3 when Piece(content, random) is var (other, _) => [.. content[..other], .. piece, .. content[other..]],
            _ => [.. content[..from], .. piece.Select(b => random.Next(8) == 0 ? (byte)random.Next(32, 127) : b), .. content[to..]],
        };
    }

    /// <summary>Half of the time from tag to tag, so that the XML stays sound more often.</summary>
    private static (int From, int To) Piece(byte[] content, Random random)
    {
        var from = random.Next(content.Length);
        var to = Math.Min(content.Length, from + random.Next(1, 60));
        if (random.Next(2) == 0 || content.AsSpan(from).IndexOf((byte)'<') is not (>= 0 and var start))
        {
            return (from, to);
        }

        var end = from + start + 1;
        for (var tags = random.Next(1, 4); tags > 0 && content.AsSpan(end).IndexOf((byte)'<') is >= 0 and var next; tags--)
        {
            end += next + (tags > 1 ? 1 : 0);
        }

        return (from + start, end);
    }
}
