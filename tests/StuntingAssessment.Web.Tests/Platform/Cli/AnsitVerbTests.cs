using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Cli;
using StuntingAssessment.Web.Features.Ansit.Workbooks;
using StuntingAssessment.Web.Tests.Features.Ansit.Workbooks;
using static StuntingAssessment.Web.Tests.Features.Ansit.Workbooks.WorkbookStage;

namespace StuntingAssessment.Web.Tests.Platform.Cli;

public sealed class AnsitVerbTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();
    private readonly WorkbookStage stage;
    private string file = "";

    public AnsitVerbTests() => stage = new WorkbookStage(portal);

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await stage.BeginAsync();
        file = Path.Combine(portal.DataDirectory, "dinkes.xlsx");
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task An_export_is_filled_in_and_imported()
    {
        (await ExportAsync()).Should().Be((0, $"Dinas Kesehatan, Kabupaten Bulungan, penilaian 2024: 36 isian untuk 81 desa/kelurahan, 0 isian kabupaten/kota.\nDitulis ke {file}\n"));
        Edit(e => e.Number(Isian, stage.At("BALITA"), 120));

        (await ImportAsync(file, "--dry-run")).Should().Be((0, "Dinas Kesehatan, Kabupaten Bulungan, penilaian 2024\nbaru 1, berubah 0, sama 0, ditolak 0, bentrok 0\nHanya diperiksa; tidak ada yang disimpan.\n"));
        (await stage.CellsAsync()).Should().BeEmpty();

        (await ImportAsync(file)).Exit.Should().Be(0);
        var cell = await stage.CellAsync("BALITA");
        (cell!.Amount, cell.Way, cell.By).Should().Be((120L, CellWay.Command, (Guid?)null));
        (await portal.TrailAsync())[^1].Event.Should().Be("CellsTaken");
    }

    [Fact]
    public async Task Problems_are_listed_and_nothing_is_stored_unless_the_good_ones_are_asked_for()
    {
        await ExportAsync();
        Edit(e => e.Number(Isian, stage.At("BALITA"), 120).Text(Isian, stage.At("BALITA", 1), "banyak"));

        var refused = await ImportAsync(file);
        refused.Exit.Should().Be(2);
        refused.Said.Should().Contain($"Isian {stage.At("BALITA", 1)}\t{stage.Village(1).Name}, ").And.Contain("Tidak ada yang disimpan.");
        (await ImportAsync(file, "--dry-run", "--partial")).Exit.Should().Be(2);
        (await stage.CellsAsync()).Should().BeEmpty();

        var partial = await ImportAsync(file, "--partial");
        partial.Exit.Should().Be(0);
        partial.Said.Should().EndWith("1 sel disimpan, 1 ditahan.\n");
        (await stage.CellAsync("BALITA"))!.Amount.Should().Be(120);

        var nothing = await ImportAsync(file, "--partial");
        nothing.Exit.Should().Be(2, "all that is left is held");
        nothing.Said.Should().EndWith("0 sel disimpan, 1 ditahan.\n");
    }

    [Fact]
    public async Task Warnings_are_listed_and_change_neither_what_is_stored_nor_the_exit_code()
    {
        await stage.RememberAsync("BALITA", 0, 100);
        await ExportAsync();
        Edit(e => e.Number(Isian, stage.At("BALITA"), 140));
        var line = $"peringatan: {stage.Village(0).Name}, Balita: Tahun 2022 100, sekarang 140: naik lebih dari 25%.\n";

        var dry = await ImportAsync(file, "--dry-run");
        var done = await ImportAsync(file);
        var again = await ImportAsync(file);

        (dry.Exit, done.Exit).Should().Be((0, 0));
        dry.Said.Should().Contain(line).And.EndWith("Hanya diperiksa; tidak ada yang disimpan.\n");
        done.Said.Should().Contain(line).And.EndWith("1 sel disimpan, 0 ditahan.\n");
        again.Said.Should().NotContain("peringatan", "nothing is brought that is not there");
    }

    [Fact]
    public async Task Of_very_many_cells_it_is_told_where_their_warnings_will_stand()
    {
        await ExportAsync();
        Edit(e => e.Number(Isian, stage.At("BALITA"), 140));

        var said = await portal.WithAsync(async services =>
        {
            using var stdout = new StringWriter { NewLine = "\n" };
            services.GetRequiredService<JudgeWorkbook>().ManyPlaces = 0;
            await AnsitVerbs.Import([file, "--dry-run"])!(services, stdout, CancellationToken.None);
            return stdout.ToString();
        });

        said.Should().Contain("peringatan: isinya sangat banyak; dihitung sesudah disimpan, lihat Pemeriksaan di portal.\n");
    }

    /// <summary>The verb does not know who brings a workbook: two of them are two people's.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_workbooks_that_change_one_cell_the_second_is_a_conflict(bool wasFilled)
    {
        if (wasFilled)
        {
            await stage.TypedAsync("BALITA", 0, 100);
        }

        await ExportAsync();
        var other = Path.Combine(portal.DataDirectory, "dinkes-lain.xlsx");
        File.Copy(file, other);
        Edit(file, e => e.Number(Isian, stage.At("BALITA"), 120));
        Edit(other, e => e.Number(Isian, stage.At("BALITA"), 130));

        (await ImportAsync(file)).Exit.Should().Be(0);
        var second = await ImportAsync(other);
        var partial = await ImportAsync(other, "--partial");

        second.Exit.Should().Be(2);
        second.Said.Should().Contain("bentrok 1").And.Contain($"Isian {stage.At("BALITA")}\t{stage.Village(0).Name}, ").And.Contain("di portal sekarang: 120.");
        partial.Exit.Should().Be(2);
        partial.Said.Should().EndWith("0 sel disimpan, 1 ditahan.\n");
        (await stage.CellAsync("BALITA"))!.Amount.Should().Be(120);
    }

    [Fact]
    public async Task The_same_file_once_more_changes_nothing()
    {
        await stage.TypedAsync("BALITA", 0, 100);
        await ExportAsync();
        Edit(e => e.Number(Isian, stage.At("BALITA"), 120).Number(Isian, stage.At("BALITA", 1), 50));
        await ImportAsync(file);
        var (cells, entries) = (await stage.CellsAsync(), (await portal.TrailAsync()).Count);

        var again = await ImportAsync(file);

        again.Exit.Should().Be(0);
        again.Said.Should().Contain("baru 0, berubah 0, sama 2, ditolak 0, bentrok 0").And.EndWith("0 sel disimpan, 0 ditahan.\n");
        (await stage.CellsAsync()).Should().Be(cells);
        (await portal.TrailAsync()).Should().HaveCount(entries);
    }

    [Theory]
    [InlineData("65.01", "TIDAKADA", 2024, "--agency: \"TIDAKADA\" tidak ada di 65.01. Yang ada:*")]
    [InlineData("65.99", "DINKES", 2024, "--regency: 65.99 tidak mempunyai perangkat daerah*")]
    [InlineData("65.01", "DINKES", 2031, "--year: tidak ada penilaian 2031.")]
    public async Task What_is_not_there_is_told(string regency, string agency, int year, string sentence) =>
        (await FluentActions.Awaiting(() => RunAsync(AnsitVerbs.Export(["--regency", regency, "--agency", agency, "--year", $"{year}", file])!)).Should().ThrowAsync<RuleBrokenException>()).WithMessage(sentence);

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten_and_one_that_is_not_there_is_told()
    {
        await ExportAsync();

        await FluentActions.Awaiting(ExportAsync).Should().ThrowAsync<RuleBrokenException>().WithMessage("*sudah ada*");
        await FluentActions.Awaiting(() => ImportAsync("/tidak/ada.xlsx")).Should().ThrowAsync<RuleBrokenException>().WithMessage("/tidak/ada.xlsx tidak ada.");
    }

    [Fact]
    public async Task A_phase_that_does_not_allow_it_refuses_the_import()
    {
        await ExportAsync();
        await portal.World.MoveToAsync(Phase.Presentation);

        await FluentActions.Awaiting(() => ImportAsync(file)).Should().ThrowAsync<RuleBrokenException>().WithMessage("Master Ansit tidak dapat diisi pada tahap*");
    }

    [Fact]
    public void What_the_verbs_do_not_take_is_bad_input()
    {
        AnsitVerbs.Export(["--regency", "65.01", "file.xlsx"]).Should().BeNull();
        AnsitVerbs.Export(["--regency", "65.01", "--agency", "DINKES", "--year", "dua", "file.xlsx"]).Should().BeNull();
        AnsitVerbs.Import([]).Should().BeNull();
        AnsitVerbs.Import(["a.xlsx", "--cepat"]).Should().BeNull();
        AnsitVerbs.Import(["a.xlsx", "b.xlsx"]).Should().BeNull();
    }

    private Task<(int Exit, string Said)> ExportAsync() => RunAsync(AnsitVerbs.Export(["--agency", "dinkes", file, "--regency", "65.01", "--year", "2024"])!);

    private Task<(int Exit, string Said)> ImportAsync(params string[] args) => RunAsync(AnsitVerbs.Import(args)!);

    private Task<(int Exit, string Said)> RunAsync(Func<IServiceProvider, TextWriter, CancellationToken, Task<int>> verb) => portal.WithAsync(async services =>
    {
        using var stdout = new StringWriter { NewLine = "\n" };
        return (await verb(services, stdout, CancellationToken.None), stdout.ToString());
    });

    private void Edit(Action<WorkbookEdit> act) => Edit(file, act);

    private static void Edit(string path, Action<WorkbookEdit> act) => File.WriteAllBytes(path, WorkbookEdit.Of(File.ReadAllBytes(path), act));
}
