using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Tests.Panel;

namespace StuntingAssessment.Domain.Tests.Letters;

public class IssuedPaperTests
{
    private const string Token = "abcdefghijklmnopqrstuvwxyz";
    private const string Number = "400.2.5.5/1431.1/Bapp-Lit/SETDA";

    private static readonly AssessmentCycle Cycle = ACycle.In(Phase.Preparation);

    [Theory]
    [InlineData(PaperKind.RankingReport)]
    [InlineData(PaperKind.AwardCertificate)]
    public void What_is_not_public_is_not_issued(PaperKind kind)
    {
        var act = () => Issue(1, kind);

        act.Should().Throw<RuleBrokenException>().WithMessage("Hasil belum diumumkan.*");
    }

    [Fact]
    public void A_paper_ends_once_and_says_why()
    {
        var paper = Issue(1);
        paper.Invoking(p => p.Withdraw("", ALetter.Stamp)).Should().Throw<RuleBrokenException>().Which.Field.Should().Be("Reason");

        paper.Withdraw("Salah tanggal.", ALetter.Stamp);

        paper.Status.Should().Be(PaperStatus.Withdrawn);
        paper.Invoking(p => p.Withdraw("lagi", ALetter.Stamp)).Should().Throw<RuleBrokenException>();
        paper.Invoking(p => p.ReplaceBy(Issue(2), ALetter.Stamp)).Should().Throw<RuleBrokenException>();
    }

    [Fact]
    public void A_newer_issue_replaces_the_earlier()
    {
        var (paper, newer) = (Issue(1), Issue(2));

        paper.ReplaceBy(newer, ALetter.Stamp);

        (paper.Status, paper.ReplacedById, paper.EndedAt).Should().Be((PaperStatus.Replaced, newer.Id, ALetter.Stamp.At));
        paper.Events[^1].Should().Be(new PaperReplaced(PaperKind.Invitation, Number, Number));
        newer.Invoking(n => n.ReplaceBy(n, ALetter.Stamp)).Should().Throw<RuleBrokenException>();
    }

    [Fact]
    public void A_guessable_address_is_refused()
    {
        var act = () => Issue(1, token: "abc");

        act.Should().Throw<RuleBrokenException>();
    }

    private static IssuedPaper Issue(byte id, PaperKind kind = PaperKind.Invitation, string token = Token) => IssuedPaper.Issue(
        new Guid(id, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]),
        Cycle,
        ALetter.Issuer(),
        null,
        new PaperFacts(kind, null, "Undangan", "Daftar Terlampir", Number, new DateOnly(2024, 4, 26), "{}", new string('a', 64)),
        new PaperFile(new string('b', 64), 1000, 1, 3),
        token,
        new NumberRegister(new NumberPattern("400.2.5.5/{nomor}/Bapp-Lit/SETDA"), 2024, []),
        ALetter.Stamp);
}
