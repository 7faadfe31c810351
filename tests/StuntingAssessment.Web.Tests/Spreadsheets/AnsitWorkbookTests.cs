using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Spreadsheets;
using StuntingAssessment.Web.Tests.Support;

namespace StuntingAssessment.Web.Tests.Spreadsheets;

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
