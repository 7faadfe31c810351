using System.Text.RegularExpressions;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Data.Bulk;
using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>Finding what is empty or to be checked in the largest table, and what becomes of a cell that others wrote meanwhile.</summary>
public sealed partial class AnsitGridTests
{
    private const string Nunukan = "65.03";
    private const string CoordinatorOfNunukan = "koordinator.6503";
    private const string Reason = "Sudah dicocokkan dengan puskesmas.";

    [Fact]
    public async Task Filters_and_keys_lead_to_each_problem_and_gap_of_the_largest_regency()
    {
        var office = await OfficeAsync(Nunukan);
        var (sheet, columns) = (office.Sheet, office.Columns);
        var findings = AnsitChecks.ReadBy(office.IsOwn, sheet, AnsitChecks.Of(sheet)).ToList();
        var copied = findings.First(f => f.Check == AnsitChecks.SameAsLastYear);
        var explainedColumn = findings.First(f => f.Place is null && findings.Count(o => o.Place is null && o.Measure == f.Measure) == 1 && f != copied);
        var explained = findings.First(f => f.Place is not null && f.Check.Severity is CheckSeverity.Warning && findings.Count(o => o.Place == f.Place && o.Measure == f.Measure) == 1);
        await ExplainAsync(office, explainedColumn, explained);
        var open = findings.Except([explainedColumn, explained]).Select(f => CellOf(office, f)).ToHashSet();
        var missing = Cells(office).Where(c => office.IsOwn(columns[c.Column]) && office.IsMissing(c.Place, columns[c.Column])).ToList();

        var visitor = await SignInAsync(CoordinatorOfNunukan);
        await visitor.GoToAsync(await GridSteps.AddressAsync(Portal, "DINKES", Nunukan));
        var grid = new GridSteps(visitor);
        await grid.ReadyAsync();
        await grid.Cursor.FocusAsync();

        // Only what can be seen is in the page, however large the table.
        sheet.Places.Count.Should().BeGreaterThan(230);
        await Expect(grid.Sheet).ToHaveAttributeAsync("aria-colcount", $"{columns.Count + 1}");
        await DrawsLittleAsync(grid);
        await grid.PressAsync("Control+End");
        await Expect(grid.Cursor).ToHaveAttributeAsync("aria-colindex", $"{columns.Count + 1}");
        await DrawsLittleAsync(grid);

        // Each problem of the columns once, in their order, and around to the first again.
        var group = columns.Single(m => m.Code == copied.Measure).Group;
        var shown = Shown(columns, group);
        await visitor.Page.SelectOptionAsync("#kolom", group);
        await Expect(grid.Sheet.Locator(".sheet__code")).ToHaveTextAsync(shown.Select(c => columns[c].Code));
        await EnterAsync(grid);
        await grid.PressAsync("Control+Home");
        var problems = Cells(office).Where(c => shown.Contains(c.Column) && open.Contains(c)).Select(c => (c.Place, Column: shown.IndexOf(c.Column))).ToList();
        problems.Should().HaveCountGreaterThan(3);
        var (lines, first) = (LinesOf(sheet), problems.FindIndex(c => c != (0, 0)));
        var visited = await VisitAsync(grid, "F8", problems.Count + 1);
        visited.Select(v => v.At).Should().Equal(Enumerable.Range(first, problems.Count + 1).Select(i => problems[i % problems.Count]).Select(c => $"{lines[c.Place] + 2}:{c.Column + 2}"));
        visited.Should().OnlyContain(v => v.Said.Length > 0).And.Contain(v => v.Said.Contains($"Seluruh kolom: {copied.Sentence}"));

        await visitor.Page.SelectOptionAsync("#tampil", "periksa");
        await CountedAsync(visitor, problems.Select(c => c.Place).Distinct().Count(), sheet);
        await visitor.LookAsync();
        await visitor.Page.SelectOptionAsync("#kolom", "");
        await CountedAsync(visitor, Cells(office).Where(open.Contains).Select(c => c.Place).Distinct().Count(), sheet);

        await visitor.Page.SelectOptionAsync("#tampil", "kosong");
        await CountedAsync(visitor, missing.Select(c => c.Place).Distinct().Count(), sheet);
        await EnterAsync(grid);
        await grid.PressAsync("Control+Home", "Shift+F8");
        var gap = missing.First(c => c.Place > missing[0].Place || c.Column > 0);
        await Expect(grid.About).ToContainTextAsync($"{sheet.Places[gap.Place].Name}: {columns[gap.Column].Title}");
        await Expect(grid.Cursor).ToHaveTextAsync("");

        await visitor.Page.SelectOptionAsync("#tampil", "");
        await visitor.Page.SelectOptionAsync("#kecamatan", new SelectOptionValue { Index = 2 });
        var district = sheet.Places.GroupBy(p => (p.DistrictId, p.DistrictName)).ElementAt(1);
        await CountedAsync(visitor, district.Count(), sheet);
        await Expect(grid.Sheet.Locator(".sheet__row--district .sheet__name")).ToHaveTextAsync([district.Key.DistrictName]);
        await visitor.Page.FillAsync("#cari", district.Last(p => p.Code is not null).Code!);
        await CountedAsync(visitor, 1, sheet);
        await Expect(grid.Sheet.Locator(".sheet__body [role='rowheader']")).ToHaveTextAsync([district.Key.DistrictName, district.Last(p => p.Code is not null).Name]);
        await visitor.Page.FillAsync("#cari", "tidak ada desa ini");
        await Expect(visitor.Page.Locator("[data-grid-empty]")).ToBeVisibleAsync();
        await visitor.PressAsync("Tampilkan semua");
        await CountedAsync(visitor, sheet.Places.Count, sheet);

        await IsMarkedAsync(grid, CellOf(office, findings.First(f => f.Place is not null && f.Check.Severity is CheckSeverity.Warning && f != explained)), office, "warning", "peringatan(,|$)");
        await IsMarkedAsync(grid, CellOf(office, explained), office, "accepted", "peringatan diterima, ada catatan");
        await Expect(grid.Cursor).ToHaveAttributeAsync("data-state", new Regex(@"\bcomment\b"));
        await Expect(grid.About).ToContainTextAsync($"Diterima: {Reason}");
        await IsMarkedAsync(grid, Cells(office).First(c => !office.IsOwn(columns[c.Column])), office, "locked", "terkunci");
        await Expect(grid.Cursor).ToHaveAttributeAsync("aria-readonly", "true");
        await IsMarkedAsync(grid, Cells(office).First(c => office.IsOwn(columns[c.Column]) && sheet[c.Place, columns[c.Column].Index].IsEmpty && office.HasNobody(c.Place, columns[c.Column])), office, "nobody", "kosong, .*tidak ada sasaran");
        await Expect(grid.Cursor).ToHaveTextAsync("tidak ada sasaran");
        await HeadSaysAsync(grid, copied.Measure, "warning", ", peringatan untuk seluruh kolom", copied.Sentence);
        await HeadSaysAsync(grid, explainedColumn.Measure, "accepted", ", peringatan diterima untuk seluruh kolom", Reason);

        // A share says how many villages are behind it, not how many have a part.
        var share = columns.Single(m => m.Code == "E01");
        var parts = Enumerable.Range(0, sheet.Places.Count).Where(p => HasNumber(p, share.Code)).ToList();
        var both = parts.Count(p => HasNumber(p, share.Population!));
        both.Should().BeLessThan(parts.Count);
        (await grid.TotalAsync(columns.ToList().IndexOf(share))).Should().EndWith($"%{both}/{sheet.Places.Count} desa/kelurahan, isian dan sasarannya terisi");
        await grid.PressAsync("Control+Home");
        await Expect(grid.Sheet.Locator(".sheet__row--district").First.GetByRole(AriaRole.Gridcell).First).ToHaveAttributeAsync("title", new Regex(@"^\d+/\d+ desa/kelurahan terisi$"));

        bool HasNumber(int place, string measure) => sheet.Number(place, measure) is not null;
    }

    [Fact]
    public async Task What_waited_for_the_network_does_not_overwrite_what_somebody_else_wrote_meanwhile()
    {
        var places = (await OfficeAsync("65.01")).Sheet.Places.Where(p => p.Level is IndicatorLevel.Village).Skip(70).Take(2).ToList();
        var mine = await OpenAsync(Operator);
        mine.Visitor.Forgive("ERR_INTERNET_DISCONNECTED");
        await mine.AtAsync(places[0].Id, "P09");
        var old = (await mine.Cursor.TextContentAsync())!;
        await mine.TypeAsync("4101", "Enter");
        await mine.PressAsync("Control+z");
        await Expect(mine.Cursor).ToHaveTextAsync(old);
        await mine.PressAsync("Control+y");
        await Expect(mine.Cursor).ToHaveTextAsync(new Regex("^4.?101$"));
        await Expect(mine.Sheet.Locator("[data-state~='waiting'], [data-state~='sending']")).ToHaveCountAsync(0);
        (await AmountsAsync(places, "P09"))[0].Should().Be(4101, "Ctrl+Y writes again what was taken back");

        var theirs = await OpenAsync(Coordinator);
        await mine.Visitor.Context.SetOfflineAsync(true);
        await WriteAsync(mine, places, "P09", "4102", "4202");
        await Expect(mine.State).ToContainTextAsync("Menunggu jaringan: 2 sel aman di perangkat ini");
        await WriteAsync(theirs, places, "P09", "4103", "4203");
        await theirs.SavedAsync();
        await mine.Visitor.Context.SetOfflineAsync(false);

        await Expect(mine.State).ToContainTextAsync("2 sel diubah orang lain");
        await Expect(mine.Sheet.Locator("[data-state~='conflict']")).ToHaveTextAsync(["4102", "4202"]);
        await mine.Visitor.PressAsync("Pilih isian untuk 2 sel");
        var question = mine.Visitor.Page.GetByRole(AriaRole.Dialog);
        var cells = question.GetByRole(AriaRole.Group);
        await Expect(cells).ToHaveTextAsync([new Regex(@"Isian Anda: 4102.*Isian Koordinator.*: 4\.103"), new Regex(@"Isian Anda: 4202.*Isian Koordinator.*: 4\.203")]);
        await cells.Nth(0).GetByLabel("disimpan").CheckAsync();
        await cells.Nth(1).GetByLabel("Isian Anda").CheckAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Pakai pilihan ini" }).ClickAsync();
        await mine.SavedAsync();
        (await AmountsAsync(places, "P09")).Should().Equal(4103, 4202);
    }

    private static async Task WriteAsync(GridSteps grid, IReadOnlyList<AnsitPlace> places, string measure, params string[] texts)
    {
        foreach (var (place, text) in places.Zip(texts))
        {
            await grid.AtAsync(place.Id, measure);
            await Expect(grid.About).ToContainTextAsync(place.Name);
            await grid.TypeAsync(text, "Enter");
        }
    }

    private Task<List<long?>> AmountsAsync(IReadOnlyList<AnsitPlace> places, string measure) => Portal.ReadAsync(async db =>
    {
        var ids = places.Select(p => p.Id).ToList();
        var cells = await db.AnsitCells.AsNoTracking().Where(c => c.Year == 2023 && c.Measure == measure && ids.Contains(c.RegionId)).ToListAsync();
        return ids.ConvertAll(id => cells.SingleOrDefault(c => c.RegionId == id)?.Amount);
    });

    /// <summary>As the grid of the regency's health agency has it now.</summary>
    private Task<OfficeSheet> OfficeAsync(string regency) => Portal.ReadAsync(async db =>
    {
        var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024);
        var owners = await db.OwnerMapAsync(cycle, regency, CancellationToken.None);
        return (await db.OfficeSheetAsync(cycle, regency, owners, owners.Offices.Single(o => o.Codes.Contains("DINKES")).Id, CancellationToken.None))!;
    });

    /// <summary>Both with a reason; at the village's cell there is a remark, too.</summary>
    private Task<int> ExplainAsync(OfficeSheet office, Finding column, Finding village) => Portal.ReadAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var (by, at) = (await db.Users.Where(u => u.Email == $"{CoordinatorOfNunukan}@contoh.invalid").Select(u => u.Id).SingleAsync(), new DateTime(2024, 5, 8, 3, 0, 0, DateTimeKind.Utc));
        var acceptances = new[] { column, village }.Select(f => new AnsitAcceptance
        {
            Id = Guid.NewGuid(),
            Year = office.Sheet.Year,
            RegencyId = office.Regency.Id,
            RegionId = f.Place,
            Measure = f.Measure,
            Check = f.Check.Code,
            Sentence = f.Sentence,
            Reason = Reason,
            By = by,
            At = at,
        });
        await db.InsertManyAsync([.. acceptances], CancellationToken.None);
        await db.InsertManyAsync([new AnsitComment { Id = Guid.NewGuid(), Year = office.Sheet.Year, RegionId = village.Place!.Value, Measure = village.Measure, Text = Reason, By = by, At = at }], CancellationToken.None);
        await transaction.CommitAsync();
        return acceptances.Count();
    });

    /// <summary>Village by village, and in each its columns.</summary>
    private static IEnumerable<(int Place, int Column)> Cells(OfficeSheet office) =>
        Enumerable.Range(0, office.Sheet.Places.Count).SelectMany(p => Enumerable.Range(0, office.Columns.Count).Select(c => (p, c)));

    /// <summary>Where F8 meets it: what is said about a whole column, at its first number.</summary>
    private static (int Place, int Column) CellOf(OfficeSheet office, Finding finding)
    {
        var (sheet, column) = (office.Sheet, office.Columns.ToList().FindIndex(m => m.Code == finding.Measure));
        return (finding.Place is { } place ? sheet.PlaceAt(place)!.Value : Enumerable.Range(0, sheet.Places.Count).First(p => sheet.Number(p, finding.Measure) is not null), column);
    }

    /// <summary>The columns of a group and what they are divided by.</summary>
    private static List<int> Shown(IReadOnlyList<Measure> columns, string group)
    {
        var wholes = columns.Where(m => m.Group == group).Select(m => m.Population).ToHashSet();
        return [.. Enumerable.Range(0, columns.Count).Where(c => columns[c].Group == group || wholes.Contains(columns[c].Code))];
    }

    /// <summary>Where villages stand among the headings of their districts.</summary>
    private static List<int> LinesOf(RegencySheet sheet) =>
        [.. sheet.Places.Select((p, index) => index + sheet.Places.Take(index + 1).Select(o => o.DistrictId).Distinct().Count())];

    private static Task CountedAsync(Visitor visitor, int rows, RegencySheet sheet) =>
        Expect(visitor.Page.Locator("[data-grid-count]")).ToHaveTextAsync($"{rows} dari {sheet.Places.Count} baris");

    /// <summary>As Tab does: at the cursor, or at the grid while a filter has left the cursor out of view.</summary>
    private static Task EnterAsync(GridSteps grid) => grid.Visitor.Page.Locator("[data-grid-sheet][tabindex='0'], [data-grid-sheet] [tabindex='0']").FocusAsync();

    private static async Task DrawsLittleAsync(GridSteps grid)
    {
        var body = grid.Sheet.Locator(".sheet__body");
        (await body.Locator("[role='row']").CountAsync()).Should().BeInRange(10, 50);
        (await body.Locator("[role='gridcell']").CountAsync()).Should().BeInRange(100, 1000);
    }

    /// <summary>Where the key leads, and what is said there of the cell or its column.</summary>
    private static async Task<List<(string At, string Said)>> VisitAsync(GridSteps grid, string key, int times)
    {
        var visited = new List<(string, string)>();
        for (var time = 0; time < times; time++)
        {
            await grid.PressAsync(key);
            var told = await grid.Cursor.EvaluateAsync<string[]>(
                """
                cell => [
                  `${cell.parentElement.getAttribute('aria-rowindex')}:${cell.getAttribute('aria-colindex')}`,
                  [...document.querySelectorAll('.sheet-about__warn, .sheet-about__bad')].map(one => one.textContent).join(' '),
                ]
                """);
            visited.Add((told[0], told[1]));
        }

        return visited;
    }

    private static async Task IsMarkedAsync(GridSteps grid, (int Place, int Column) cell, OfficeSheet office, string state, string words)
    {
        await grid.AtAsync(office.Sheet.Places[cell.Place].Id, office.Columns[cell.Column].Code);
        await Expect(grid.Cursor).ToHaveAttributeAsync("data-state", new Regex($@"\b{state}\b"));
        await Expect(grid.Cursor).ToHaveAttributeAsync("aria-label", new Regex(words));
    }

    private static async Task HeadSaysAsync(GridSteps grid, string measure, string state, string words, string sentence)
    {
        var head = grid.Sheet.GetByRole(AriaRole.Columnheader).Filter(new() { Has = grid.Visitor.Page.Locator($".sheet__code:text-is('{measure}')") });
        await Expect(head).ToHaveAttributeAsync("data-state", state);
        await Expect(head).ToContainTextAsync(words);
        (await head.GetAttributeAsync("title")).Should().Contain(sentence);
    }
}
