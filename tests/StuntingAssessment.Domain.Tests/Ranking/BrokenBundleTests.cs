using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Tests.Ranking;

public sealed class BrokenBundleTests
{
    /// <summary>What stands in each place of a valid bundle for once. None of it may end in anything but a fault with a path, or in a bundle.</summary>
    private static readonly string[] Intruders =
    [
        "null", "true", "[]", "{}", "\"\"", "\" \"", "\"x\"", "\"NaN\"", "\"Infinity\"", "\"0x10\"", "\"1,5\"", "\"1.\"", "-1", "0", "1.5",
        "1e400", "1e-400", "1e-40", "1e29", "1e999999999", "\"1e99999999999\"", "0.12345678901234567890123456789012345678901234567890", "99999999999999999999999999999999",
        "\"\\ud800\"", "[[[[[[]]]]]]", "{\"\\ud800\":1}",
    ];

    private static readonly byte[] Whole = ResultBundleJson.Write(ABundle.Of(
        new Regency("65.01", 80, [80, 70]) { Innovation = [60], SubmittedAt = new DateTime(2024, 5, 7, 0, 30, 0, DateTimeKind.Utc) },
        new Regency("65.02", 60, [60]) { Moderations = [new ModeratedValue("PRES", 75, "pleno", "ketua")] },
        new Regency("65.03", 60, [75])).Decided(("65.03", 1), ("65.02", 2)) with
    {
        NotAssessed = [new NotAssessed("65.04", "Kabupaten 65.04", "tidak mengajukan")],
    });

    public static TheoryData<string, string, string> Faults => new()
    {
        { "format", "\"stunting-assessment-result/2\"", "format" },
        { "cycle.province", "65", "cycle.province" },
        { "cycle.assessmentYear", "\"tahun ini\"", "cycle.assessmentYear" },
        { "rules", "[]", "rules" },
        { "rules.decimals", "5", "rules.decimals" },
        { "rules.decimals", "1.5", "rules.decimals" },
        { "rules.components[0].name", "null", "rules.components[0].name" },
        { "rules.components[0].weight", "-70", "rules.components[0].weight" },
        { "rules.components[0].weight", "70.0000000000000000000000001", "rules.components" },
        { "rules.components[1].code", "\"DOC\"", "rules.components[1].code" },
        { "rules.components[1].source", "\"visit\"", "rules.components[1].source" },
        { "rules.components[1].combine", "\"best\"", "rules.components[1].combine" },
        { "rules.tieBreak[0]", "\"LUCK\"", "rules.tieBreak[0]" },
        { "rules.predicates[1].from", "\"delapan puluh\"", "rules.predicates[1].from" },
        { "rules.awards[0].rank", "0", "rules.awards[0].rank" },
        { "rules.awards[0].rank", "null", "rules.awards[0]" },
        { "rules.awards[0].basis", "\"INOV\"", "rules.awards[0]" },
        { "rules.awards[1].code", "\"JUARA1\"", "rules.awards[1].code" },
        { "rules.awards[2].basis", "\"LUCK\"", "rules.awards[2].basis" },
        { "rules.awards[2].exclusive", "\"ya\"", "rules.awards[2].exclusive" },
        { "actions[0].weight", "0", "actions[0].weight" },
        { "criteria[1].code", "\"1.1\"", "criteria[1].code" },
        { "criteria[0].component", "\"LUCK\"", "criteria[0].component" },
        { "criteria[0].weight", "0", "criteria[0].weight" },
        { "criteria[0].action", "2", "criteria[0].action" },
        { "criteria[0].levels", "[{\"letter\":\"A\",\"points\":0}]", "criteria[0].levels" },
        { "criteria[0].levels[1].letter", "\"L80\"", "criteria[0].levels[1].letter" },
        { "criteria[0].levels[0].points", "-1", "criteria[0].levels[0].points" },
        { "criteria[1].max", "0", "criteria[1].max" },
        { "participants[1].code", "\"65.01\"", "participants[1].code" },
        { "participants[0].submittedAt", "\"2024-05-07 08:30\"", "participants[0].submittedAt" },
        { "participants[0].submittedAt", "\"2024-05-07T08:30:00+08:00\"", "participants[0].submittedAt" },
        { "participants[0].grades", "null", "participants[0].grades" },
        { "participants[0].grades[0].criterion", "\"P.1\"", "participants[0].grades[0].criterion" },
        { "participants[0].grades[0].letter", "\"Z\"", "participants[0].grades[0].letter" },
        { "participants[0].panel[1].panelist", "\"P1\"", "participants[0].panel[1].panelist" },
        { "participants[0].panel[0].scores", "null", "participants[0].panel[0].scores" },
        { "participants[0].panel[0].scores.P.1", "100.01", "participants[0].panel[0].scores.P.1" },
        { "participants[0].panel[0].scores.P.1", "null", "participants[0].panel[0].scores.P.1" },
        { "participants[0].panel[0].scores.X.1", "1", "participants[0].panel[0].scores.X.1" },
        { "participants[0].panel[0].recused", "true", "participants[0].panel[0].recused" },
        { "participants[1].moderations[0].component", "\"DOC\"", "participants[1].moderations[0].component" },
        { "participants[1].moderations[0].value", "100.5", "participants[1].moderations[0].value" },
        { "participants[1].moderations[0].reason", "\"\"", "participants[1].moderations[0].reason" },
        { "participants[1].moderations[0].by", "null", "participants[1].moderations[0].by" },
        { "chairDecisions[0].code", "\"65.01\"", "chairDecisions" },
        { "chairDecisions[0].code", "\"65.99\"", "chairDecisions[0].code" },
        { "chairDecisions[0].order", "2", "chairDecisions" },
        { "chairDecisions[0].reason", "null", "chairDecisions[0].reason" },
        { "chairDecisions", "{}", "chairDecisions" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_where_it_is(string place, string written, string path)
    {
        FaultOf(Json().Put(place, written))!.Path.Should().Be(path);
    }

    [Fact]
    public void The_first_fault_in_the_order_of_the_table_is_told()
    {
        var json = Json()
            .Put("chairDecisions[0].order", "9")
            .Put("participants[2].grades[0].letter", "\"Z\"")
            .Put("participants[0].moderations", "{}")
            .Put("rules.awards[0].rank", "0");

        FaultOf(json)!.Path.Should().Be("rules.awards[0].rank");
        json.Put("rules.awards[0].rank", "1");
        FaultOf(json)!.Path.Should().Be("participants[0].moderations");
        json.Put("participants[0].moderations", "null");
        FaultOf(json)!.Path.Should().Be("participants[2].grades[0].letter");
        json.Put("participants[2].grades[0].letter", "\"L60\"");
        FaultOf(json)!.Path.Should().Be("chairDecisions");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("nilai;65.01")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    [InlineData("{\"format\":\"stunting-assessment-result/1\",}")]
    public void What_is_no_bundle_at_all_is_a_fault_of_the_file(string text)
    {
        Fault(Encoding.UTF8.GetBytes(text))!.Path.Should().Be(BundleFaultException.Root);
    }

    [Fact]
    public void Depth_without_end_is_a_fault_of_the_file()
    {
        Fault(Encoding.UTF8.GetBytes(new string('[', 100_000)))!.Path.Should().Be(BundleFaultException.Root);
    }

    [Fact]
    public void A_field_written_twice_is_a_fault()
    {
        var text = Encoding.UTF8.GetString(Json().Bytes);

        Fault(Encoding.UTF8.GetBytes(text.Replace("\"decimals\":2", "\"decimals\":2,\"decimals\":3")))!.Path.Should().Be("rules.decimals");
        Fault(Encoding.UTF8.GetBytes(text.Replace("\"P.1\":\"80\"", "\"P.1\":\"80\",\"P.1\":\"90\"")))!.Path.Should().Be("participants[0].panel[0].scores.P.1");
    }

    [Fact]
    public void Numbers_may_be_text_and_unknown_fields_are_ignored()
    {
        var json = Json()
            .Put("rules.decimals", "\"2\"")
            .Put("rules.components[0].weight", "7e1")
            .Put("rules.components[1].weight", "\"30.00\"")
            .Put("rules.colour", "{\"of\":[\"the\",{\"letterhead\":null}]}")
            .Put("notAssessed", "\"nobody\"")
            .Put("rules.awards[0].prizes", "7");

        FaultOf(json).Should().BeNull();
    }

    [Fact]
    public void Nothing_in_any_place_ends_in_anything_but_a_fault_with_a_path()
    {
        var places = Json().Places;
        places.Should().HaveCountGreaterThan(100);

        foreach (var place in places)
        {
            ShouldBeToldOrUsable(Json().Remove(place), place, "nothing");
            foreach (var intruder in Intruders)
            {
                ShouldBeToldOrUsable(Json().Put(place, intruder), place, intruder);
            }
        }
    }

    [Fact]
    public void No_bytes_end_in_anything_but_a_fault_with_a_path()
    {
        var changes = Arb.From(from at in Gen.Choose(0, Whole.Length - 1) from value in Gen.Choose(0, 255) from cut in Gen.Elements(true, false) select (at, value, cut));

        Prop.ForAll(changes, change =>
        {
            byte[] bytes = change.cut ? Whole[..change.at] : [.. Whole[..change.at], (byte)change.value, .. Whole[(change.at + 1)..]];
            Fault(bytes)?.Sentence.Should().NotBeNullOrWhiteSpace();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static void ShouldBeToldOrUsable(EditedJson json, string place, string intruder)
    {
        if (FaultOf(json) is { } fault)
        {
            fault.Path.Should().NotBeNullOrEmpty("{0} stood at {1}", intruder, place);
            fault.Sentence.Should().EndWith(".", "{0} stood at {1}", intruder, place);
            return;
        }

        var bundle = ResultBundleJson.Parse(json.Bytes);
        StandingsJson.Write(Standings.Of(bundle)).Should().NotBeEmpty();
        ResultBundleJson.Parse(ResultBundleJson.Write(bundle)).Should().NotBeNull();
    }

    private static EditedJson Json() => new(Whole);

    private static BundleFaultException? FaultOf(EditedJson json) => Fault(json.Bytes);

    private static BundleFaultException? Fault(byte[] bytes)
    {
        try
        {
            ResultBundleJson.Parse(bytes);
            return null;
        }
        catch (BundleFaultException fault)
        {
            return fault;
        }
    }
}
