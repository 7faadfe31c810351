using System.Globalization;
using System.Text;
using System.Text.Json;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Domain.Tests.Panel;

namespace StuntingAssessment.Domain.Tests.Results;

public sealed class CycleBundleTests
{
    private static readonly Guid Ani = ACycle.Ani.By;
    private static readonly Guid Budi = ACycle.Budi.By;

    [Fact]
    public void Holds_the_rules_the_grades_and_the_sheets_and_computes_like_a_file()
    {
        var bundle = Of(ACycle.In(Phase.Plenary), Full);

        (bundle.Cycle.Province, bundle.Cycle.AssessmentYear, bundle.Cycle.ActivityYear).Should().Be(("65", 2024, 2023));
        var standings = Standings.Of(bundle);
        standings.InOrder.Select(s => (s.Code, s.Rank, s.Total)).Should().Equal((ACycle.Bulungan, 1, 94m), (ACycle.Tarakan, 2, 18m));
        StandingsJson.Write(Standings.Of(ResultBundleJson.Parse(ResultBundleJson.Write(bundle)))).Should().Be(StandingsJson.Write(standings));
    }

    [Fact]
    public void The_moment_of_submission_is_that_of_the_last_counted_action_and_absent_while_one_was_never_submitted()
    {
        var first = Full.Actions[0];

        Of(ACycle.In(Phase.Plenary), Full).Participants[0].SubmittedAt.Should().Be(first.FirstSubmittedAt);
        Of(ACycle.In(Phase.Plenary), Full with { Actions = [first with { FirstSubmittedAt = null }] }).Participants[0].SubmittedAt.Should().BeNull();
        Of(ACycle.In(Phase.Plenary), Full with { Actions = [] }).Participants[0].SubmittedAt.Should().BeNull();
    }

    [Fact]
    public void A_recusal_leaves_no_score_even_when_a_sheet_is_on_record()
    {
        var bundle = Of(ACycle.In(Phase.Plenary), Full with { Recusals = [new Recusal(ACycle.Bulungan, Ani, "kerabat")] });

        bundle.Participants[0].Panel.Should().ContainSingle(s => s.Recused).Which.Scores.Should().BeEmpty();
        bundle.Participants[0].Panel.Should().HaveCount(2);
        Standings.Of(bundle).Find(ACycle.Bulungan)!.ValueOf("PRES").Should().Be(90);
        Encoding.UTF8.GetString(ResultBundleJson.Write(bundle)).Should().NotContain("kerabat");
    }

    [Fact]
    public void A_regency_that_is_not_assessed_stands_apart_with_its_reason()
    {
        var cycle = ACycle.In(Phase.Plenary);
        cycle.MarkNotAssessed(ACycle.Tarakan, "banjir");

        var bundle = Of(cycle, Full);

        bundle.Participants.Select(p => p.Code).Should().Equal(ACycle.Bulungan);
        bundle.NotAssessed.Should().Equal(new NotAssessed(ACycle.Tarakan, "Tarakan", "banjir"));
    }

    [Fact]
    public void An_award_for_districts_none_of_which_is_assessed_is_not_given_to_a_regency_instead()
    {
        var cycle = ADistrictCycle();

        Of(cycle, Full).Rules.Awards.Select(a => a.Code).Should().Equal("KEC");
        Of(cycle, Full).Participants[^1].Award.Should().Be("KEC");

        cycle.MarkNotAssessed("65.01.01", "tidak hadir");

        Of(cycle, Full).Rules.Awards.Should().BeEmpty();
    }

    [Fact]
    public void A_district_owes_sheets_and_no_grades()
    {
        var missing = MissingScores.Of(ADistrictCycle(), new CycleScores([], [], [], [], []), [Ani]);

        missing.Single(m => m.RegencyCode == "65.01.01").Criteria.Should().BeEmpty();
        missing.Single(m => m.RegencyCode == "65.01.01").Sheets.Should().Equal(Ani);
        missing.Single(m => m.RegencyCode == ACycle.Bulungan).Criteria.Should().Equal("1.1");
    }

    private static AssessmentCycle ADistrictCycle()
    {
        var plain = ACycle.In(Phase.Preparation);
        return AssessmentCycle.Create(
            ACycle.Id(100), 2024, 2023, "65", "Kalimantan Utara", "Asia/Makassar",
            plain.Rules with { Awards = [new AwardCategory("KEC", "Kecamatan Paling Inovatif", null, "INOV", false, [], null)] },
            plain.Programme,
            [.. plain.Participants, new CycleParticipant("65.01.01", "Kecamatan Peso", AwardCode: "KEC")],
            []);
    }

    [Fact]
    public void A_moderation_is_the_chairs_by_office_not_by_name()
    {
        var bundle = Of(ACycle.In(Phase.Plenary), Full with { Moderations = [new Moderation(ACycle.Tarakan, "PRES", 75.5m, "disepakati", Ani, ACycle.Noon)] });

        bundle.Participants[1].Moderations.Should().Equal(new ModeratedValue("PRES", 75.5m, "disepakati", "Ketua tim penilai"));
        Encoding.UTF8.GetString(ResultBundleJson.Write(bundle)).Should().NotContain(Ani.ToString());
    }

    [Fact]
    public void An_order_is_kept_while_its_group_is_tied_and_left_out_when_it_is_not()
    {
        var order = new TieOrder([ACycle.Tarakan, ACycle.Bulungan], "uji", Ani, ACycle.Noon);
        var equal = Full with
        {
            Actions = [Graded(ACycle.Bulungan, "A"), Graded(ACycle.Tarakan, "A")],
            Sheets = [Sheet(ACycle.Bulungan, Ani, 80), Sheet(ACycle.Tarakan, Ani, 80)],
            TieOrders = [order],
        };

        Of(ACycle.In(Phase.Plenary), equal).ChairDecisions.Should().Equal(new ChairDecision(ACycle.Tarakan, 1, "uji"), new ChairDecision(ACycle.Bulungan, 2, "uji"));
        Of(ACycle.In(Phase.Plenary), Full with { TieOrders = [order] }).ChairDecisions.Should().BeEmpty();
    }

    [Fact]
    public void Nothing_graded_yet_is_a_bundle_too()
    {
        var bundle = Of(ACycle.In(Phase.Preparation), new CycleScores([], [], [], [], []));

        Standings.Of(bundle).InOrder.Should().OnlyContain(s => s.Rank == null && s.Missing.Count == 2);
        ResultBundleJson.Parse(ResultBundleJson.Write(bundle)).Participants.Should().HaveCount(2);
    }

    [Fact]
    public void What_is_missing_is_named_by_criterion_and_panellist()
    {
        var cycle = ACycle.In(Phase.Plenary);
        var scores = Full with { Actions = [Graded(ACycle.Bulungan, "A")], Sheets = [Sheet(ACycle.Bulungan, Ani, 80)], Recusals = [new Recusal(ACycle.Bulungan, Budi, "kerabat")] };

        var missing = MissingScores.Of(cycle, scores, [Ani, Budi]);

        missing.Select(m => (m.RegencyCode, m.IsNothing)).Should().Equal((ACycle.Bulungan, true), (ACycle.Tarakan, false));
        missing[1].Criteria.Should().Equal("1.1");
        missing[1].Sheets.Should().Equal(Ani, Budi);
        FreezeObstacles.Of(cycle, missing, Standings.Of(Of(cycle, scores)), id => id == Ani ? "Ani" : "Budi").Should().HaveCount(2).And.Contain("Lembar nilai Tarakan belum diajukan oleh Ani, Budi.");
    }

    [Fact]
    public void A_component_that_everybody_recused_from_is_in_the_way_of_the_freeze()
    {
        var cycle = ACycle.In(Phase.Plenary);
        var scores = Full with { Recusals = [new Recusal(ACycle.Tarakan, Ani, "a"), new Recusal(ACycle.Tarakan, Budi, "b")] };

        FreezeObstacles.Of(cycle, MissingScores.Of(cycle, scores, [Ani, Budi]), Standings.Of(Of(cycle, scores)), _ => "")
            .Should().ContainSingle().Which.Should().StartWith("Komponen Paparan Tarakan tidak mempunyai nilai.");
    }

    [Fact]
    public void The_internal_record_alone_says_who_was_who_and_why_somebody_recused()
    {
        var names = new Dictionary<Guid, string> { [Ani] = "Ani Contoh", [Budi] = "Budi Contoh" };
        var scores = Full with { Recusals = [new Recusal(ACycle.Bulungan, Budi, "kerabat")] };

        var frozen = FrozenBundle.Of(ACycle.In(Phase.Plenary), scores, names, ids => Array.Reverse(ids));

        frozen.PublicText.Should().NotContain("Contoh").And.NotContain("kerabat").And.NotContain(Ani.ToString()).And.Contain("\"panelist\": \"P1\"");
        frozen.Sha256.Should().Be(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(frozen.PublicText))));
        var record = JsonDocument.Parse(frozen.InternalText).RootElement;
        record.GetProperty("publicSha256").GetString().Should().Be(frozen.Sha256);
        record.GetProperty("panelists").EnumerateArray().Select(p => (p.GetProperty("regencyCode").GetString(), p.GetProperty("alias").GetString(), p.GetProperty("name").GetString()))
            .Should().Contain((ACycle.Bulungan, "P1", "Budi Contoh")).And.Contain((ACycle.Bulungan, "P2", "Ani Contoh"));
    }

    private static CycleScores Full => new(
        [Graded(ACycle.Bulungan, "A"), Graded(ACycle.Tarakan, "B")],
        [Sheet(ACycle.Bulungan, Ani, 70), Sheet(ACycle.Bulungan, Budi, 90), Sheet(ACycle.Tarakan, Ani, 60), Sheet(ACycle.Tarakan, Budi, 60)],
        [],
        [],
        []);

    private static GradedAction Graded(string regency, string letter) =>
        new(regency, 1, DateTime.Parse("2024-05-06T03:00:00Z", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal), new Dictionary<string, string> { ["1.1"] = letter });

    private static CountedSheet Sheet(string regency, Guid panelist, decimal score) =>
        new(regency, panelist, new Dictionary<string, decimal> { ["P.2"] = score, ["P.1"] = score, ["I.1"] = score / 10 });

    private static ResultBundle Of(AssessmentCycle cycle, CycleScores scores) => CycleBundle.Of(cycle, scores, (_, id) => id == Ani ? "P1" : "P2");
}
