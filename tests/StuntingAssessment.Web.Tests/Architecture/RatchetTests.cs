namespace StuntingAssessment.Web.Tests.Architecture;

public class RatchetTests
{
    [Fact]
    public void What_is_on_the_list_is_borne() => Ratchet.Complaints(["A", "B"], ["B", "A"]).Should().BeEmpty();

    [Fact]
    public void What_is_not_on_the_list_fails() => Ratchet.Complaints(["A"], ["A", "B"]).Should().Equal("new: B");

    [Fact]
    public void What_is_mended_leaves_the_list() => Ratchet.Complaints(["A", "B"], ["A"]).Should().Equal("to be taken off the list: B");
}
