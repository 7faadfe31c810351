using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Workbooks;

/// <summary>Bulungan's health office and its operator, at the workbook's page.</summary>
public sealed class WorkbookStage(PortalFixture portal)
{
    public const int Year = 2024;
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Isian = "Isian";

    public Guid Office { get; private set; }

    public AnsitRegency Regency { get; private set; } = null!;

    public IReadOnlyList<Measure> Measures { get; private set; } = [];

    public string Home => Links.AnsitWorkbook(Year, World.Bulungan, Office);

    public AnsitPlace Village(int order) => Regency.Places.Where(p => p.Level is IndicatorLevel.Village).ElementAt(order);

    public async Task BeginAsync(Phase phase = Phase.Submission)
    {
        var cycle = await portal.World.BeginAsync(phase);
        await portal.WithDbAsync(async db =>
        {
            var owners = await db.OwnerMapAsync(cycle, World.Bulungan, CancellationToken.None);
            var office = owners.Offices.Single(o => o.Codes.Contains("DINKES"));
            (Office, Measures) = (office.Id, owners.MeasuresOf(office.Id));
            Regency = (await db.AnsitRegencyAsync(cycle.ActivityYear, World.Bulungan, CancellationToken.None))!;
        });
    }

    /// <summary>"F": where the measure stands in a fresh workbook.</summary>
    public string ColumnOf(string measure) =>
        SheetCell.ColumnName(4 + Measures.Where(m => m.Level is IndicatorLevel.Village).Select((m, i) => (m, i)).Single(x => x.m.Code == measure).i);

    /// <summary>"F7": of the n-th village, from 0.</summary>
    public string At(string measure, int village = 0) => $"{ColumnOf(measure)}{7 + village}";

    public async Task<byte[]> DownloadAsync(Browser browser)
    {
        using var answer = await browser.Client.GetAsync(new Uri(Links.AnsitWorkbookFile(Year, World.Bulungan, Office), UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The answer to the upload: a redirect to the dry run, or the page with the reason.</summary>
    public async Task<Page> UploadAsync(Browser browser, byte[] workbook, string name = "isian.xlsx") =>
        await browser.SubmitAsync(await browser.GetAsync(Home), "form[enctype]", [("File", name, workbook, Type)]);

    public async Task<Page> DryRunAsync(Browser browser, byte[] workbook)
    {
        var answer = await UploadAsync(browser, workbook);
        answer.Location.Should().StartWith(Home + "/", because: string.Join(" ", answer.Errors));
        return await browser.GetAsync(answer.Location!);
    }

    public static Task<Page> TakeAsync(Browser browser, Page dryRun, params (string Name, string? Value)[] fields) => browser.SubmitAsync(dryRun, "form:has(input[name=Stamp])", fields);

    public static Task<Page> TakeGoodAsync(Browser browser, Page dryRun) => TakeAsync(browser, dryRun, ("IsPartial", "true"));

    /// <summary>Everything that counts as a cell, for "the database is unchanged".</summary>
    public Task<string> CellsAsync() => portal.ReadAsync(async db => string.Join('\n', await db.AnsitCells.OrderBy(c => c.RegionId).ThenBy(c => c.Measure).Select(c => $"{c.RegionId} {c.Measure} {c.State} {c.Amount} {c.Version}").ToListAsync()));

    public Task<AnsitCell?> CellAsync(string measure, int village = 0) =>
        portal.ReadAsync(db => db.AnsitCells.AsNoTracking().SingleOrDefaultAsync(c => c.Year == Year - 1 && c.RegionId == Village(village).Id && c.Measure == measure));

    /// <summary>As it stands from the year before.</summary>
    public Task RememberAsync(string measure, int village, long amount) => portal.WithDbAsync(async db =>
    {
        db.AnsitCells.Add(new AnsitCell
        {
            Year = Year - 2,
            RegionId = Village(village).Id,
            Measure = measure,
            State = CellState.Value,
            Amount = amount,
            Version = 1,
            At = portal.Clock.Now.UtcDateTime,
            Way = CellWay.Seed,
        });
        await db.SaveChangesAsync();
    });

    /// <summary>Somebody explained a warning.</summary>
    /// <param name="check">Which rule asked.</param>
    /// <param name="measure">About what.</param>
    /// <param name="village">Null: the column as a whole.</param>
    /// <param name="sentence">As it was asked.</param>
    public Task AcceptedAsync(AnsitCheck check, string measure, int? village, string sentence) => portal.WithDbAsync(async db =>
    {
        db.AnsitAcceptances.Add(new AnsitAcceptance
        {
            Id = Guid.CreateVersion7(),
            Year = Year - 1,
            RegencyId = Regency.Id,
            RegionId = village is { } order ? Village(order).Id : null,
            Measure = measure,
            Check = check.Code,
            Sentence = sentence,
            Reason = "pendataan ulang",
            By = await portal.World.IdOfAsync(World.HealthOperator),
            At = portal.Clock.Now.UtcDateTime,
        });
        await db.SaveChangesAsync();
    });

    /// <summary>Somebody else types a cell.</summary>
    public async Task TypedAsync(string measure, int village, long amount) => (await TryTypedAsync(measure, village, amount)).Should().Be(1);

    /// <returns>1, or 0 when a rule refuses it.</returns>
    public async Task<int> TryTypedAsync(string measure, int village, long amount)
    {
        var now = await CellAsync(measure, village);
        return await TypedAsync(new CellInput(Village(village).Id, measure, CellContent.Of(amount), now?.Version ?? 0));
    }

    /// <returns>How many were taken.</returns>
    public async Task<int> TypedAsync(params CellInput[] inputs)
    {
        var cycle = await portal.World.CycleAsync();
        var saved = await portal.WithAsync(services => services.GetRequiredService<SaveCells>().RunAsync(new CellSource(cycle, Regency, _ => true, CellWay.Grid), inputs, CancellationToken.None));
        return saved.Taken;
    }
}
