using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Tests.Platform.Spreadsheets;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Workbooks;

public sealed class AnsitWorkbookTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(40);

    [Fact]
    public void What_is_written_is_a_valid_workbook_without_a_formula()
    {
        var workbook = ABook.Written(ABook.Of(Filled(ABook.Sheet(), 7)));

        using var stream = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").Should().BeEmpty();
        WorkbookEdit.HasFormulas(workbook).Should().BeFalse();
        WorkbookEdit.Sheets(workbook).Should().Equal("Isian", "Kabupaten", "Petunjuk", "_portal");
        WorkbookEdit.Read(workbook, "Isian", "B7").Should().Be("=Desa 1");
    }

    [Fact]
    public void The_sheet_is_headed_explained_frozen_and_protected_but_for_what_may_be_typed()
    {
        using var stream = new MemoryStream(ABook.Written(ABook.Of(Filled(ABook.Sheet(), 7))));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var main = document.WorkbookPart!;
        var sheets = main.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList();
        var isian = ((WorksheetPart)main.GetPartById(sheets[0].Id!.Value!)).Worksheet;
        var formats = main.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        string TextAt(string place) => isian.Descendants<Cell>().First(c => c.CellReference == place).InnerText;
        bool IsOpen(string place) => formats[(int)isian.Descendants<Cell>().First(c => c.CellReference == place).StyleIndex!.Value].Protection?.Locked?.Value == false;

        var last = SheetCell.ColumnName(3 + ABook.Sheet().Measures.Count(m => m.Level is IndicatorLevel.Village));

        TextAt("A1").Should().Be("Master Ansit 2023: @Dinas Contoh");
        TextAt("A2").Should().Contain("Kabupaten Contoh").And.Contain("Diunduh 2 Mei 2024");
        TextAt("A3").Should().Contain("Isi kotak putih").And.Contain("Petunjuk");
        var pane = isian.Descendants<Pane>().Single();
        (pane.State!.Value, pane.TopLeftCell!.Value).Should().Be((PaneStateValues.Frozen, "D7"));
        isian.Descendants<SheetProtection>().Single().Sheet!.Value.Should().BeTrue();
        new[] { "A7", "B7", "C7", "D6", "D5" }.Where(IsOpen).Should().BeEmpty();
        IsOpen("D7").Should().BeTrue();
        sheets.Single(s => s.Name == "_portal").State!.Value.Should().Be(SheetStateValues.Hidden);
        main.Workbook.DefinedNames!.Elements<DefinedName>().Select(n => $"{n.Name} {n.Text}").Should().Equal($"_xlnm.Print_Area Isian!$A$1:${last}$12", "_xlnm.Print_Titles Isian!$A:$C,Isian!$5:$6");
    }

    [Fact]
    public void Every_cell_is_validated_and_stands_beside_the_one_of_the_year_before()
    {
        var sheet = ABook.Sheet();
        var measures = sheet.Measures.Where(m => m.Level is IndicatorLevel.Village).ToList();
        sheet.Measures.ToList().ForEach(m => sheet.SetBefore(1, m.Index, CellContent.Of(m.Kind is IndicatorKind.YesNo ? 1 : 4200 + m.Index)));
        var workbook = ABook.Written(ABook.Of(sheet));
        using var stream = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var main = document.WorkbookPart!;
        var isian = ((WorksheetPart)main.GetPartById(main.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!.Value!)).Worksheet;

        var validations = isian.Descendants<DataValidation>().ToList();
        validations.Select(v => v.SequenceOfReferences!.InnerText).Should().Equal(measures.Select((_, i) => $"{SheetCell.ColumnName(4 + i)}7:{SheetCell.ColumnName(4 + i)}12"));
        validations.Zip(measures).Should().OnlyContain(x => (x.Second.Kind == IndicatorKind.YesNo) == (x.First.Type!.Value == DataValidationValues.List));
        validations.Should().OnlyContain(v => v.ErrorTitle!.Value!.Length <= 32 && v.Error!.Value!.Length <= 255, "Excel repairs longer ones away");
        foreach (var (measure, i) in measures.Select((m, i) => (m, i)))
        {
            var column = SheetCell.ColumnName(4 + measures.Count + 1 + i);
            WorkbookEdit.Read(workbook, "Isian", $"{column}6").Should().Be("(2022)");
            WorkbookEdit.Read(workbook, "Isian", $"{column}7").Should().Be(measure.Kind is IndicatorKind.YesNo ? "ya" : ((4200 + measure.Index) / (decimal)Math.Pow(10, measure.Decimals)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void The_hidden_sheet_says_what_the_workbook_is_of()
    {
        var sheet = ABook.Sheet();
        var workbook = ABook.Written(ABook.Of(sheet, (place, measure) => place == sheet.Places[1].Id && measure == "BALITA" ? 3 : 0));

        string?[] Row(int number) => [.. new[] { "A", "B", "C" }.Select(c => WorkbookEdit.Read(workbook, "_portal", $"{c}{number}"))];
        Row(1).Should().Equal("master-ansit", "1", null);
        Row(2).Should().Equal("penilaian", "2024", null);
        Row(3).Should().Equal("tahun", "2023", null);
        Row(4).Should().Equal("wilayah", ABook.Regency, "Kabupaten Contoh");
        Row(5)[0].Should().Be("opd");
        Row(5)[2].Should().Be("@Dinas Contoh");
        Row(11)[1].Should().Be(sheet.Places[1].Id.ToString());
        Row(11)[2]!.Split(' ').Select((version, i) => (version, sheet.Measures.Where(m => m.Level is IndicatorLevel.Village).ElementAt(i).Code)).Where(x => x.version != "0").Should().Equal(("3", "BALITA"));
        Row(12)[2].Should().BeNull("nothing was ever written there");
    }

    [Fact]
    public void Importing_an_export_changes_nothing_whatever_it_holds() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var sheet = Filled(ABook.Sheet(), seed);
        var versions = new Func<Guid, string, int>((place, measure) => sheet[sheet.PlaceAt(place)!.Value, sheet.MeasureAt(measure)!.Value].IsEmpty ? seed % 2 : 1 + (seed % 5));

        var reading = ABook.Read(ABook.Written(ABook.Of(sheet, versions)), sheet);

        reading.Problems.Should().BeEmpty();
        reading.Remarks.Should().BeEmpty();
        CellIntake.Decide(sheet, versions, _ => true, reading.Inputs).Should().OnlyContain(d => d.Outcome == CellOutcome.Same);
        reading.Inputs.Count(i => !i.Content.IsEmpty).Should().Be(Cells(sheet).Count(c => !sheet[c.Place, c.Measure].IsEmpty), "nothing that was written is missed");
    }).Check(Config);

    [Fact]
    public void A_village_without_a_code_is_found_by_the_hidden_sheet()
    {
        var sheet = ABook.Sheet();
        var workbook = ABook.Written(ABook.Of(sheet));
        WorkbookEdit.Read(workbook, "Isian", "A12").Should().Be("tanpa kode 1");

        var reading = ABook.Read(WorkbookEdit.Of(workbook, e => e.Number("Isian", "D12", 12).SwapRows("Isian", 8, 12)), sheet);

        reading.Inputs.Should().ContainSingle().Which.Should().Be(new CellInput(sheet.Places[^1].Id, sheet.Measures[0].Code, CellContent.Of(12), 0));
    }

    [Fact]
    public void Numbers_of_the_regency_itself_are_read_from_their_own_sheet()
    {
        var sheet = ABook.Sheet();
        var own = sheet.Measures.First(m => m.Level is IndicatorLevel.Regency);
        var row = 7 + sheet.Measures.Where(m => m.Level is IndicatorLevel.Regency).ToList().IndexOf(own);

        var reading = ABook.Read(WorkbookEdit.Of(ABook.Written(ABook.Of(sheet)), e => e.Number("Kabupaten", $"C{row}", 1)), sheet);

        reading.Inputs.Should().ContainSingle().Which.Should().Be(new CellInput(sheet.Places[0].Id, own.Code, CellContent.Of((long)Math.Pow(10, own.Decimals)), 0));
    }

    [Fact]
    public async Task A_workbook_filled_in_with_libreoffice_comes_back_cell_for_cell()
    {
        var sheet = ABook.Sheet();
        var village = sheet.Measures.Where(m => m.Level is IndicatorLevel.Village).ToList();
        var wanted = new Dictionary<string, (CellInput Input, object Typed)>();
        foreach (var (place, row) in sheet.Places.Skip(1).Select((p, i) => (p, 7 + i)))
        {
            foreach (var (measure, column) in village.Select((m, i) => (m, 4 + i)))
            {
                var number = (row * 100) + column;
                var (typed, content) = (row, column, measure.Kind) switch
                {
                    (_, _, IndicatorKind.YesNo) => ((object)(number % 2 == 0 ? "ya" : "tidak"), CellContent.Of(number % 2 == 0 ? 1 : 0)),
                    (7, 4, _) => ("tidak berlaku: belum ada \"posyandu\" & bidan", CellContent.NotApplicable("belum ada \"posyandu\" & bidan")),
                    (8, 4, _) => ("1.234", CellContent.Of(1234 * (long)Math.Pow(10, measure.Decimals))),
                    (_, _, IndicatorKind.Rate) => (number + 0.25, CellContent.Of((number * 100) + 25)),
                    _ => (number, CellContent.Of(number)),
                };
                wanted.Add($"{SheetCell.ColumnName(column)}{row}", (new CellInput(place.Id, measure.Code, content, 0), typed));
            }
        }

        using var office = new LibreOffice();
        var (xlsx, byOds) = await office.FillAsync(ABook.Written(ABook.Of(sheet)), "Isian", wanted.ToDictionary(w => w.Key, w => w.Value.Typed));

        foreach (var workbook in new[] { xlsx, byOds })
        {
            var reading = ABook.Read(workbook, sheet);
            reading.Problems.Should().BeEmpty();
            reading.Remarks.Should().BeEmpty();
            reading.Inputs.Should().BeEquivalentTo(wanted.Values.Select(w => w.Input));
        }
    }

    /// <summary>Believable or not: the workbook carries what is there.</summary>
    private static RegencySheet Filled(RegencySheet sheet, int seed)
    {
        var random = new Random(seed);
        foreach (var (place, measure) in Cells(sheet))
        {
            sheet.Set(place, measure, random.Next(4) switch
            {
                0 => CellContent.Empty,
                1 => CellContent.NotApplicable("=alasan tertentu"),
                _ when sheet.Measures[measure].Kind is IndicatorKind.YesNo => CellContent.Of(random.Next(2)),
                _ => CellContent.Of(random.Next(100_000)),
            });
        }

        return sheet;
    }

    private static IEnumerable<(int Place, int Measure)> Cells(RegencySheet sheet) =>
        from place in Enumerable.Range(0, sheet.Places.Count)
        from measure in Enumerable.Range(0, sheet.Measures.Count)
        where sheet.HasCell(place, measure)
        select (place, measure);
}
