using System.Text.Json.Nodes;
using StuntingAssessment.Web.Features.Results.Cli;

namespace StuntingAssessment.Web.Tests.Features.Results;

public sealed class RecomputeResultsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("recompute-").FullName;
    private readonly StringWriter stdout = new();
    private readonly StringWriter stderr = new();

    [Fact]
    public void Prints_the_results_of_a_bundle_and_nothing_else()
    {
        Recompute(Vector["bundle"]!.ToJsonString()).Should().Be(0);

        JsonNode.DeepEquals(JsonNode.Parse(stdout.ToString()), Vector["expected"]).Should().BeTrue();
        stderr.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Says_where_and_what_of_a_bundle_that_breaks_the_table()
    {
        var bundle = Vector["bundle"]!.DeepClone();
        bundle["participants"]![2]!["grades"]![3]!["letter"] = "Z";

        Recompute(bundle.ToJsonString()).Should().Be(2);

        stdout.ToString().Should().BeEmpty();
        stderr.ToString().Should().Be($"participants[2].grades[3].letter: Kriteria 2.2 tidak memiliki tingkat \"Z\".{Environment.NewLine}");
    }

    [Fact]
    public void Refuses_what_is_not_JSON()
    {
        Recompute("kode;nilai\n65.01;80").Should().Be(2);

        stdout.ToString().Should().BeEmpty();
        stderr.ToString().Should().Be($"$: Isi berkas bukan JSON yang dapat dibaca (baris 1).{Environment.NewLine}");
    }

    [Theory]
    [InlineData("tidak-ada.json")]
    [InlineData("tidak/ada.json")]
    [InlineData("")]
    public void Refuses_a_file_that_does_not_exist(string name)
    {
        var file = Path.Combine(folder, name);

        RecomputeResults.Run(file, stdout, stderr).Should().Be(2);

        stdout.ToString().Should().BeEmpty();
        stderr.ToString().Should().Be($"{file}: berkas ini tidak ada.{Environment.NewLine}");
    }

    public void Dispose()
    {
        stdout.Dispose();
        stderr.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static JsonNode Vector => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "scoring-vectors.json")))![0]!;

    private int Recompute(string content)
    {
        var file = Path.Combine(folder, "bundel.json");
        File.WriteAllText(file, content);
        return RecomputeResults.Run(file, stdout, stderr);
    }
}
