using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Tests.Ranking;

/// <summary>A participant that takes part in one award only (decision 0024): no total, no rank, and nobody else wins that award.</summary>
public sealed class DistrictTests
{
    private static readonly AwardRule OfDistricts = new("KEC", null, "INOV");

    [Fact]
    public void A_district_wins_its_award_although_a_regency_has_the_higher_value_and_no_other()
    {
        var standings = Standings.Of(Bundle());

        standings.Awards.Select(a => $"{a.Award.Code}:{a.Regency}").Should().Equal("JUARA1:65.01", "INOVATIF:65.01", "KEC:65.02.01");
    }

    [Fact]
    public void A_district_stands_apart_from_the_ranking()
    {
        var standings = Standings.Of(Bundle());

        standings.InOrder.Select(s => (s.Code, s.Rank)).Should().Equal(("65.01", 1), ("65.02", 2));
        standings.Apart.Select(s => s.Code).Should().Equal("65.01.01", "65.02.01");
        var district = standings.Find("65.02.01")!;
        (district.Total, district.Rank, district.Predicate, district.ValueOf("INOV"), district.ValueOf("PRES")).Should().Be((null, null, null, 70m, null));
        district.Missing.Should().BeEmpty();
        RankReason.Of(standings, "65.02.01").Should().BeNull();
    }

    [Fact]
    public void A_district_that_lacks_its_component_says_so()
    {
        var bundle = Bundle();
        var silent = bundle with { Participants = [.. bundle.Participants.Select(p => p.Code == "65.01.01" ? p with { Panel = [] } : p)] };

        Standings.Of(silent).Find("65.01.01")!.Missing.Should().Equal("INOV");
    }

    [Fact]
    public void Equal_values_of_districts_leave_their_award_open()
    {
        var bundle = Bundle();
        var even = bundle with { Participants = [.. bundle.Participants.Select(p => p.Award is null ? p : p with { Panel = bundle.Participants[^1].Panel })] };

        Standings.Of(even).Awards[^1].Regency.Should().BeNull();
    }

    [Fact]
    public void The_file_keeps_the_award_and_computes_the_same()
    {
        var bytes = ResultBundleJson.Write(Bundle());
        var read = ResultBundleJson.Parse(bytes);

        read.Participants.Select(p => p.Award).Should().Equal(null, null, "KEC", "KEC");
        StandingsJson.Write(Standings.Of(read)).Should().Be(StandingsJson.Write(Standings.Of(Bundle())));
        ResultBundleJson.Write(read).Should().Equal(bytes);
    }

    [Fact]
    public void The_shape_that_recompute_prints_lists_districts_with_those_without_a_rank_by_code()
    {
        using var json = JsonDocument.Parse(StandingsJson.Write(Standings.Of(Bundle())));

        json.RootElement.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("code").GetString()).Should().Equal("65.01", "65.02", "65.01.01", "65.02.01");
    }

    /// <summary>The table has no such field, so whatever stands in it is no fault: an unknown field is ignored.</summary>
    [Theory]
    [InlineData("\"TIDAKADA\"")]
    [InlineData("\"JUARA1\"")]
    [InlineData("7")]
    [InlineData("{}")]
    public void An_award_that_names_none_with_a_basis_is_ignored(string value)
    {
        var file = JsonNode.Parse(ResultBundleJson.Write(Bundle()))!;
        file["participants"]![2]!["award"] = JsonNode.Parse(value);

        ResultBundleJson.Parse(Encoding.UTF8.GetBytes(file.ToJsonString())).Participants[2].Award.Should().BeNull();
    }

    private static ResultBundle Bundle()
    {
        var bundle = ABundle.Of(
            new Regency("65.01", 90, [90]) { Innovation = [95] },
            new Regency("65.02", 80, [80]) { Innovation = [40] },
            new Regency("65.01.01", null, [99]) { Innovation = [60] },
            new Regency("65.02.01", null, [99]) { Innovation = [70] }).Awarding(ABundle.First, ABundle.Innovative, OfDistricts);
        return bundle with { Participants = [.. bundle.Participants.Select(p => p.Code.Length > 5 ? p with { Award = "KEC" } : p)] };
    }
}
