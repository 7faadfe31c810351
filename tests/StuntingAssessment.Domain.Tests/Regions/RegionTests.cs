using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Domain.Tests.Cycles;

namespace StuntingAssessment.Domain.Tests.Regions;

public class RegionTests
{
    private readonly ATree tree = new();

    [Fact]
    public void Keeps_its_id_under_each_name_and_code()
    {
        tree.UpperOne.Rename("Satu Baru", "desa", tree.Act(2025));
        tree.Branch(tree.UpperOne).Recode("65.01.01.2009", tree.Upper, tree.Act(2026, tree.UpperOne));

        tree.UpperOne.In(2024)!.Facts.Should().Be(new RegionFacts("65.01.01.2001", "Satu", "desa", tree.Upper.Id));
        tree.UpperOne.In(2025)!.Name.Should().Be("Satu Baru");
        tree.UpperOne.In(2026)!.Code.Should().Be("65.01.01.2009");
        tree.UpperOne.Terms.Select(t => (t.From, t.To)).Should().Equal((2023, 2024), (2025, 2025), (2026, null));
        tree.UpperOne.Events.Select(e => e.GetType()).Should().Equal(typeof(RegionRenamed), typeof(RegionRecoded));
    }

    [Fact]
    public void A_second_change_within_a_year_corrects_the_first_and_nothing_changes_before_the_last()
    {
        tree.UpperOne.Rename("Satu Baru", "desa", tree.Act(2025));
        tree.UpperOne.Rename("Satu Baru Sekali", "kelurahan", tree.Act(2025));
        Action early = () => tree.UpperOne.Rename("Lama", "desa", tree.Act(2024));

        tree.UpperOne.Terms.Should().HaveCount(2);
        tree.UpperOne.In(2025)!.Kind.Should().Be("kelurahan");
        early.Refusal().Field.Should().Be("Year");
    }

    [Theory]
    [InlineData("65.01.01", "Kode desa/kelurahan berbentuk 65.01.01.2001; \"65.01.01\" tidak.")]
    [InlineData("65.01.02.2009", "Kode 65.01.02.2009 tidak berawal dengan kode induknya, 65.01.01.")]
    [InlineData("65.01.01.2002", "Kode 65.01.01.2002 pada tahun 2025 sudah dipakai Desa Dua.")]
    public void A_code_fits_its_level_its_parent_and_nobody_else(string code, string sentence)
    {
        Action recode = () => tree.Branch(tree.UpperOne).Recode(code, tree.Upper, tree.Act(2025, tree.UpperOne));

        recode.Refusal().Message.Should().Be(sentence);
    }

    [Fact]
    public void A_code_that_was_given_up_may_be_taken_in_a_later_year_but_not_in_the_same()
    {
        tree.Branch(tree.UpperOne).Recode("65.01.01.2009", tree.Upper, tree.Act(2025, tree.UpperOne));
        Action same = () => tree.Branch(tree.UpperTwo).Recode("65.01.01.2001", tree.Upper, tree.Act(2024, tree.UpperTwo));

        same.Refusal().Message.Should().StartWith("Kode 65.01.01.2001 pada tahun 2024 sudah dipakai");
        tree.Branch(tree.UpperTwo).Recode("65.01.01.2001", tree.Upper, tree.Act(2025, tree.UpperTwo));
        tree.UpperTwo.Code.Should().Be("65.01.01.2001");
    }

    [Fact]
    public void A_village_may_wait_for_its_code()
    {
        var village = tree.Add(null, "Belum Berkode", "desa", tree.Upper, 2024);

        tree.Branch(village).Recode("65.01.01.2010", tree.Upper, tree.Act(2025, village));

        village.In(2024)!.Code.Should().BeNull();
        village.In(2025)!.Code.Should().Be("65.01.01.2010");
        Action regency = () => tree.Add(null, "Kabupaten Baru", "kabupaten", tree.Province);
        regency.Refusal().Field.Should().Be("Code");
    }

    [Fact]
    public void A_new_code_reaches_down()
    {
        tree.Branch(tree.Upper).Recode("65.01.09", tree.Regency, tree.Act(2025, tree.Upper));

        tree.UpperOne.Code.Should().Be("65.01.09.2001");
        tree.UpperTwo.In(2024)!.Code.Should().Be("65.01.01.2002");
        tree.Upper.Events.OfType<RegionRecoded>().Single().Below.Should().Be(2);
    }

    [Fact]
    public void A_participant_of_a_running_cycle_is_not_recoded_or_renamed_silently_and_never_taken_away()
    {
        Action recode = () => tree.Branch(tree.Regency).Recode("65.05", tree.Province, tree.Act(2025, tree.Regency, false, 2024));
        Action rename = () => tree.Regency.Rename("Kabupaten Lain", "kabupaten", tree.Act(2025, null, false, 2024));
        var other = tree.Add("65.02", "Kabupaten Malinau", "kabupaten", tree.Province);
        Action merge = () => tree.Branch(other).TakeIn([tree.Branch(tree.Regency)], tree.Act(2025, null, true, 2024));

        recode.Refusal().Field.Should().Be("IsAccepted");
        rename.Refusal().Field.Should().Be("IsAccepted");
        merge.Refusal().Message.Should().Contain("tidak dapat dihapus");
        tree.Branch(tree.Regency).Recode("65.05", tree.Province, tree.Act(2025, tree.Regency, true, 2024));
        tree.LowerTwo.Code.Should().Be("65.05.02.2003");
    }

    [Fact]
    public void A_split_gives_each_child_its_place()
    {
        var branch = tree.Branch(tree.Upper);
        var part = new NewRegion(tree.NewId(), "Hulu Timur", "kecamatan", "65.01.03");
        Action unplaced = () => branch.Split([part], tree.Regency, new Dictionary<Guid, Guid?> { [tree.UpperOne.Id] = null }, true, tree.Act(2025));
        unplaced.Refusal().Message.Should().Be("Tentukan wilayah mana yang menerima Desa Dua.");

        var arisen = branch.Split([part], tree.Regency, new Dictionary<Guid, Guid?> { [tree.UpperOne.Id] = null, [tree.UpperTwo.Id] = part.Id }, true, tree.Act(2025));

        arisen.Should().ContainSingle().Which.Origins.Should().ContainSingle().Which.PredecessorId.Should().Be(tree.Upper.Id);
        tree.UpperOne.Code.Should().Be("65.01.01.2001");
        tree.UpperTwo.In(2025)!.Facts.Should().Be(new RegionFacts("65.01.03.2002", "Dua", "desa", part.Id));
        tree.Upper.IsGone.Should().BeFalse();
    }

    [Fact]
    public void A_region_that_does_not_remain_ends_and_leaves_no_child()
    {
        var branch = tree.Branch(tree.Upper);
        NewRegion[] parts = [new(tree.NewId(), "Hulu Timur", "kecamatan", "65.01.03"), new(tree.NewId(), "Hulu Barat", "kecamatan", null)];
        Action stays = () => branch.Split(parts, tree.Regency, branch.Children.ToDictionary(c => c.Id, _ => (Guid?)null), false, tree.Act(2025));
        stays.Refusal().Field.Should().StartWith("Places");

        branch.Split(parts, tree.Regency, branch.Children.ToDictionary(c => c.Id, _ => (Guid?)parts[1].Id), false, tree.Act(2025));

        tree.Upper.To.Should().Be(2024);
        tree.Upper.Code.Should().BeNull();
        tree.UpperOne.Code.Should().BeNull("its new parent has no code yet");
        tree.UpperOne.In(2024)!.Code.Should().Be("65.01.01.2001");
    }

    [Fact]
    public void A_merger_keeps_the_last_part_of_a_code_where_it_is_free()
    {
        tree.Branch(tree.Lower).TakeIn([tree.Branch(tree.Upper)], tree.Act(2025, tree.Lower));

        tree.Upper.To.Should().Be(2024);
        tree.UpperOne.Code.Should().BeNull("65.01.02.2001 is taken");
        tree.UpperTwo.Code.Should().Be("65.01.02.2002");
        tree.Lower.Origins.Single().PredecessorId.Should().Be(tree.Upper.Id);
        tree.Lower.Events.OfType<RegionsMerged>().Single().From.Should().Equal("Kecamatan Hulu");
    }
}
