using System.Data;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Features.Ansit.Workbooks;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Data.Bulk;

namespace StuntingAssessment.Benchmarks;

/// <summary>Half a million cells in one workbook: more than any office has, as much as a province.</summary>
internal sealed class WholeBook(WebApplication portal, string folder)
{
    private readonly Guid office = Guid.Empty;

    public string FilePath { get; } = Path.Combine(folder, "half-a-million.xlsx");

    public async Task<AnsitBook> BookAsync()
    {
        using var scope = portal.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var cycle = await CycleAsync(db);
        var regency = (await db.AnsitRegencyAsync(cycle.ActivityYear, cycle.Participants[0].Code, default))!;
        var stored = await db.VersionedSheetAsync(cycle.Catalog, cycle.ActivityYear, regency, withYearBefore: true, default);
        var of = new AnsitBookOf(cycle.AssessmentYear, cycle.ActivityYear, stored.Regency.Code, stored.Regency.Name, office, "Semua");
        return new AnsitBook(of, stored.Sheet, cycle.Catalog.Measures, (_, _) => 0, "hari ini");
    }

    public void Write(AnsitBook book)
    {
        using var target = new FileStream(FilePath, FileMode.Create, FileAccess.ReadWrite);
        AnsitWorkbookWriter.Write(target, book);
    }

    /// <summary>As many rows and cells on the same sheets by the streaming writer of the Open XML SDK alone.</summary>
    public void WriteBare(AnsitBook book)
    {
        using var document = SpreadsheetDocument.Create(Path.Combine(folder, "bare.xlsx"), SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.Workbook = new Workbook(new Sheets(
            new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = "Isian", SheetId = 1, Id = "rId1" }, new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = "_portal", SheetId = 2, Id = "rId2" }));
        WriteSheet(workbook.AddNewPart<WorksheetPart>("rId1"), Enumerable.Range(0, book.Sheet.Places.Count).Select(place =>
            new[] { book.Sheet.Places[place].Code!, book.Sheet.Places[place].Name, book.Sheet.Places[place].DistrictName }.Select(TextCell)
                .Concat(book.Measures.Select(m => book.Sheet[place, m.Index].Number is { } number ? new Cell { CellValue = new CellValue((decimal)number) } : new Cell()))
                .Concat(book.Measures.Select(_ => new Cell()))));
        WriteSheet(workbook.AddNewPart<WorksheetPart>("rId2"), AnsitMarks.Rows(book).Select(row => row.Select(TextCell)));
    }

    private static Cell TextCell(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static void WriteSheet(WorksheetPart part, IEnumerable<IEnumerable<Cell>> rows)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        foreach (var row in rows)
        {
            writer.WriteStartElement(new Row());
            foreach (var cell in row)
            {
                writer.WriteElement(cell);
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>
    /// The cells and totals are taken away, so that the workbook has everything to say. PostgreSQL is told that there are none, as it is when a year begins: it plans by what it knew then.
    /// </summary>
    public async Task EmptyAsync()
    {
        using var scope = portal.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.AnsitCells.ExecuteDeleteAsync();
        await db.AnsitTotals.ExecuteDeleteAsync();
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlRawAsync("ANALYZE \"AnsitCells\"");
        }
    }

    /// <summary>Every number is another than the workbook's, which is taken once more.</summary>
    public async Task ChangeAsync()
    {
        using var scope = portal.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().AnsitCells.Where(c => c.Amount != null).ExecuteUpdateAsync(s => s.SetProperty(c => c.Amount, c => c.Amount + 1));
    }

    /// <summary>As the workbook's page does when it is taken: judged once more, let go of, stored.</summary>
    public async Task<int> StoreAsync()
    {
        using var scope = portal.Services.CreateScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<PortalDbContext>();
        services.GetRequiredService<AuditScope>().ActAs(null, "ukur", null);
        var cycle = await CycleAsync(db);
        var regency = (await db.AnsitRegencyAsync(cycle.ActivityYear, cycle.Participants[0].Code, default))!;
        var source = new CellSource(cycle, regency, _ => true, CellWay.Workbook, office, "Semua", "half-a-million.xlsx", AsBatch: true);
        var taken = await services.GetRequiredService<SaveCells>().RunInSlicesAsync(source, await InputsAsync(services, source), default);
        return taken.Taken;
    }

    private async Task<IReadOnlyList<CellInput>> InputsAsync(IServiceProvider services, CellSource source)
    {
        await using var content = File.OpenRead(FilePath);
        return (await services.GetRequiredService<JudgeWorkbook>().RunAsync(content, source, [], default)).Decisions.Inputs;
    }

    public async Task<List<AnsitCell>> RowsAsync()
    {
        using var scope = portal.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().AnsitCells.AsNoTracking().ToListAsync();
    }

    /// <summary>ExcelDataReader over the file, and the rows by COPY or in one transaction of prepared statements.</summary>
    public async Task StoreBareAsync(IReadOnlyCollection<AnsitCell> rows)
    {
        // The reader asks for the code page of old files, whatever it is given.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using (var content = File.OpenRead(FilePath))
        {
            using var reader = ExcelReaderFactory.CreateReader(content);
            do
            {
                while (((IDataReader)reader).Read())
                {
                    for (var i = 0; i < reader.FieldCount; i++)
                    {
                        _ = reader.GetValue(i);
                    }
                }
            }
            while (reader.NextResult());
        }

        using var scope = portal.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.InsertManyAsync(rows, default);
        await transaction.CommitAsync();
    }

    private static Task<AssessmentCycle> CycleAsync(PortalDbContext db) => db.Cycles.AsNoTracking().OrderByDescending(c => c.AssessmentYear).FirstAsync();
}
