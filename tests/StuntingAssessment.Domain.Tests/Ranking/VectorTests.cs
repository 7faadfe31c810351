using System.Text.Json.Nodes;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Tests.Ranking;

public sealed class VectorTests
{
    public static TheoryData<string> Vectors => ScoringCases.Names(ScoringCases.Vectors);

    public static TheoryData<string> Invalid => ScoringCases.Names(ScoringCases.Invalid);

    [Fact]
    public void There_are_cases_of_both_kinds()
    {
        Vectors.Should().HaveCount(22);
        Invalid.Should().HaveCount(8);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_bundle_gives_the_expected_results(string name)
    {
        var vector = ScoringCases.Vectors.Named(name);

        var written = JsonNode.Parse(StandingsJson.Write(Standings.Of(ScoringCases.Parse(vector["bundle"]))));

        JsonNode.DeepEquals(written, vector["expected"]).Should().BeTrue("of {0}", written);
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void A_broken_bundle_is_refused_where_it_is_broken(string name)
    {
        var broken = ScoringCases.Invalid.Named(name);

        var parsing = () => ScoringCases.Parse(broken["bundle"]);

        parsing.Should().Throw<BundleFaultException>().Which.Path.Should().Be(broken["path"]!.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_bundle_survives_being_written_and_read(string name)
    {
        var bundle = ScoringCases.Parse(ScoringCases.Vectors.Named(name)["bundle"]);
        var written = ResultBundleJson.Write(bundle);

        var read = ResultBundleJson.Parse(written);

        read.Should().BeEquivalentTo(bundle, options => options.RespectingRuntimeTypes().WithStrictOrdering());
        ResultBundleJson.Write(read).Should().Equal(written);
    }
}
