using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Domain.Tests.Letters;

public class NumberRegisterTests
{
    private static readonly NumberPattern Pattern = new("400.2.5.5/{nomor}/Bapp-Lit/SETDA");

    [Theory]
    [InlineData("400.2.5.5/1431.1/Bapp-Lit/SETDA", 1431)]
    [InlineData("400.2.5.5/1431.1 / Bapp-Lit / SETDA", 1431)]
    [InlineData("400.2.5.5/0007/bapp-lit/setda", 7)]
    [InlineData("500/1431/Bapp-Lit/SETDA", null)]
    [InlineData("400.2.5.5/      /Bapp-Lit/SETDA", null)]
    public void The_place_in_the_register_is_read_from_the_number(string number, int? sequence) =>
        Pattern.SequenceOf(number).Should().Be(sequence);

    [Fact]
    public void A_number_is_made_by_the_pattern()
    {
        var date = new DateOnly(2024, 6, 4);

        Pattern.With(12, date).Should().Be("400.2.5.5/0012/Bapp-Lit/SETDA");
        Pattern.Unnumbered(date).Should().Be("400.2.5.5/      /Bapp-Lit/SETDA");
        new NumberPattern("B-{nomor}/SETDA/{bulan}/{tahun}").With(3, date).Should().Be("B-0003/SETDA/VI/2024");
        new NumberPattern("B-{nomor}/SETDA/{bulan}/{tahun}").SequenceOf("B-0003/SETDA/VI/2024").Should().Be(3);
    }

    [Fact]
    public void A_number_is_taken_however_it_is_spaced()
    {
        var register = Register(("a", "400.2.5.5/12/Bapp-Lit/SETDA"));

        var act = () => register.EditionOf("b", "400.2.5.5/12 / bapp-lit / SETDA");

        act.Should().Throw<RuleBrokenException>().WithMessage("*sudah dipakai untuk naskah a pada tahun 2024*").Which.Field.Should().Be("Number");
        register.EditionOf("a", "400.2.5.5/12/Bapp-Lit/SETDA").Should().Be(2);
        register.EditionOf("b", "400.2.5.5/13/Bapp-Lit/SETDA").Should().Be(1);
    }

    [Fact]
    public void Gaps_doubles_and_odd_numbers_are_told()
    {
        var register = Register(("a", "400.2.5.5/12/Bapp-Lit/SETDA"), ("b", "400.2.5.5/15/Bapp-Lit/SETDA"), ("c", "400.2.5.5/0015.1/Bapp-Lit/SETDA"), ("d", "400.2.5.5/40/Bapp-Lit/SETDA"), ("e", "tanpa pola"));

        register.Warnings().Should().Equal(
            "Nomor urut 13, 14 tahun 2024 tidak tercatat di portal.",
            "Nomor urut 16 s.d. 39 tahun 2024 tidak tercatat di portal.",
            "Nomor urut 15 tahun 2024 dipakai lebih dari satu kali: 400.2.5.5/15/Bapp-Lit/SETDA (naskah b), 400.2.5.5/0015.1/Bapp-Lit/SETDA (naskah c).",
            "Nomor tanpa pola (naskah e) tidak mengikuti pola 400.2.5.5/{nomor}/Bapp-Lit/SETDA.");
        register.Next.Should().Be(41);
    }

    [Fact]
    public void A_further_issue_under_the_same_number_is_no_double()
    {
        Register(("a", "400.2.5.5/12/Bapp-Lit/SETDA"), ("a", "400.2.5.5/12/Bapp-Lit/SETDA")).Warnings().Should().BeEmpty();
        Register().Next.Should().Be(1);
    }

    private static NumberRegister Register(params (string Subject, string Number)[] entries) =>
        new(Pattern, 2024, [.. entries.Select(e => new RegisterEntry(e.Subject, e.Number, $"naskah {e.Subject}"))]);
}
