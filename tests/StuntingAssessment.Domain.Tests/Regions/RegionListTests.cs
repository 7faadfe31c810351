using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Domain.Tests.Regions;

public class RegionListTests
{
    private readonly ATree tree = new();

    private static RegionListRow Row(int line, string code, string name, string kind, string? parent = "") =>
        new(line, code, name, kind, parent is "" ? (code.LastIndexOf('.') is var dot and > 0 ? code[..dot] : null) : parent);

    private List<RegionListRow> Rows(params (string Was, string Code, string Name)[] changes) =>
        [.. tree.All.Where(r => r.Code is not null).Select((r, i) => changes.FirstOrDefault(c => c.Was == r.Code) is { Was: not null } c ? Row(i + 2, c.Code, c.Name, r.Kind) : Row(i + 2, r.Code!, r.Name, r.Kind))];

    private RegionListDiff Diff(IReadOnlyList<RegionListRow> rows, Func<string, bool>? confirmed = null) => RegionListDiff.Of(tree.All, rows, confirmed ?? (_ => true));

    [Fact]
    public void The_same_list_changes_nothing()
    {
        var diff = Diff(Rows());

        diff.Items.Should().BeEmpty();
        diff.Same.Should().Be(8);
    }

    [Fact]
    public void Tells_new_gone_and_renamed_apart()
    {
        var rows = Rows(("65.01.01.2001", "65.01.01.2001", "Satu Jaya"));
        rows.RemoveAll(r => r.Code == "65.01.02.2003");
        rows.Add(Row(20, "65.01.02.2004", "Lima", "desa"));

        var diff = Diff(rows);

        diff.Items.Select(i => (i.Kind, i.IsProposed, (i.Row?.Code ?? i.Region!.Code)!)).Should().BeEquivalentTo(
            [(RegionListChange.Renamed, false, "65.01.01.2001"), (RegionListChange.Added, false, "65.01.02.2004"), (RegionListChange.Gone, false, "65.01.02.2003")]);
    }

    [Fact]
    public void The_same_name_in_the_same_parent_is_proposed_as_a_new_code()
    {
        var rows = Rows(("65.01.01.2001", "65.01.01.2007", "SATU"));

        var item = Diff(rows).Items.Should().ContainSingle().Subject;
        item.Kind.Should().Be(RegionListChange.Recoded);
        item.IsProposed.Should().BeTrue();
        item.Region.Should().Be(tree.UpperOne);

        Diff(rows, _ => false).Items.Select(i => i.Kind).Should().BeEquivalentTo([RegionListChange.Added, RegionListChange.Gone]);
    }

    [Fact]
    public void Below_a_new_code_the_children_follow_without_asking()
    {
        var rows = Rows(("65.01.01", "65.01.08", "Hulu"), ("65.01.01.2001", "65.01.08.2001", "Satu"), ("65.01.01.2002", "65.01.08.2002", "Dua"));

        var diff = Diff(rows);

        diff.Of(RegionListChange.Recoded).Select(i => (i.Row!.Code, i.IsProposed)).Should().BeEquivalentTo([("65.01.08", true), ("65.01.08.2001", false), ("65.01.08.2002", false)]);
        diff.Items.Should().HaveCount(3);
    }

    [Fact]
    public void The_same_name_in_another_district_is_proposed_as_a_move_unless_the_name_repeats()
    {
        var rows = Rows(("65.01.01.2001", "65.01.02.2009", "Satu"));
        Diff(rows).Items.Should().ContainSingle().Which.Kind.Should().Be(RegionListChange.Moved);

        rows.Add(Row(30, "65.01.02.2010", "Satu", "desa"));
        Diff(rows).Items.Select(i => i.Kind).Should().BeEquivalentTo([RegionListChange.Added, RegionListChange.Added, RegionListChange.Gone], "names repeat: two candidates are none");
    }

    [Fact]
    public void Swapped_codes_are_two_proposals_and_can_be_applied()
    {
        var rows = Rows(("65.01.01.2001", "65.01.01.2002", "Satu"), ("65.01.01.2002", "65.01.01.2001", "Dua"));
        var diff = Diff(rows);
        diff.Of(RegionListChange.Recoded).Should().HaveCount(2);

        diff.Apply(2025, tree.NewId);

        tree.UpperOne.Code.Should().Be("65.01.01.2002");
        tree.UpperTwo.Code.Should().Be("65.01.01.2001");
    }

    [Fact]
    public void A_village_without_a_code_stays_or_gets_its_code()
    {
        var village = tree.Add(null, "Belum Berkode", "desa", tree.Upper, 2024);
        var rows = Rows();
        Diff(rows).Items.Should().BeEmpty();

        rows.Add(Row(40, "65.01.01.2010", "Belum Berkode", "desa"));
        var diff = Diff(rows);
        diff.Items.Should().ContainSingle().Which.IsProposed.Should().BeTrue();
        diff.Apply(2025, tree.NewId);
        village.Code.Should().Be("65.01.01.2010");
    }

    [Fact]
    public void Applying_gives_years()
    {
        var rows = Rows(("65.01.01.2001", "65.01.01.2001", "Satu Jaya"));
        rows.RemoveAll(r => r.Code == "65.01.02.2003");
        rows.Add(Row(20, "65.01.03", "Muara", "kecamatan"));
        rows.Add(Row(21, "65.01.03.2001", "Lima", "desa"));

        var (added, changed) = Diff(rows).Apply(2025, tree.NewId);

        added.Select(r => (r.Code, r.From)).Should().Equal(("65.01.03", 2025), ("65.01.03.2001", 2025));
        added[1].ParentId.Should().Be(added[0].Id);
        changed.Should().BeEquivalentTo([tree.UpperOne, tree.LowerTwo]);
        tree.LowerTwo.To.Should().Be(2024);
    }

    [Theory]
    [InlineData("6501", "X", "desa", "Kode \"6501\" tidak dikenal bentuknya. Contoh: 65.01.01.2001.")]
    [InlineData("65.01.01.2001", "X", "desa", "Kode 65.01.01.2001 sudah ada pada baris 6.")]
    [InlineData("65.01.07.2001", "X", "desa", "Induknya, 65.01.07, tidak ada dalam daftar ini.")]
    [InlineData("65.01.01.2005", "X", "kecamatan", "Kode 65.01.01.2005 adalah kode desa/kelurahan, tetapi tingkatnya tertulis \"kecamatan\".")]
    [InlineData("65.01.01.2005", "", "desa", "Nama wilayah kosong.")]
    public void Each_wrong_line_has_its_sentence(string code, string name, string kind, string sentence)
    {
        var rows = Rows();
        rows.Add(Row(99, code, name, kind));

        RegionListDiff.Problems(rows).Should().Equal(new RegionListProblem(99, sentence));
        RegionListDiff.Problems(Rows()).Should().BeEmpty();
    }
}
