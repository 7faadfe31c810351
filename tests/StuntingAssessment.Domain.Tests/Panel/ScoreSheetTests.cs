using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Panel;
using static StuntingAssessment.Domain.Tests.Panel.ACycle;

namespace StuntingAssessment.Domain.Tests.Panel;

public sealed class ScoreSheetTests
{
    [Theory]
    [InlineData(Phase.Submission)]
    [InlineData(Phase.Verification)]
    [InlineData(Phase.Plenary)]
    public void Opens_in_the_presentation_only(Phase phase)
    {
        var declaration = Declaration(In(Phase.Submission));

        var opening = () => ScoreSheet.Open(Id(1), Id(2), In(phase), Bulungan, declaration, Ani);

        opening.Should().Throw<RuleBrokenException>().WithMessage("*tahap paparan*");
    }

    [Fact]
    public void Opens_after_the_panellists_own_word_on_that_regency()
    {
        var cycle = In(Phase.Presentation);

        Opening(null).Should().Throw<RuleBrokenException>().WithMessage("Nyatakan lebih dulu*");
        Opening(Declaration(cycle, by: Budi)).Should().Throw<RuleBrokenException>().WithMessage("Nyatakan lebih dulu*");
        Opening(Declaration(cycle, regency: Tarakan)).Should().Throw<RuleBrokenException>().WithMessage("Nyatakan lebih dulu*");
        Opening(Declaration(cycle, hasConflict: true)).Should().Throw<RuleBrokenException>().WithMessage("*konflik kepentingan*");
        Opening(Declaration(cycle)).Should().NotThrow();

        Action Opening(ConflictDeclaration? declaration) => () => ScoreSheet.Open(Id(1), Id(2), cycle, Bulungan, declaration, Ani);
    }

    [Fact]
    public void A_draft_is_saved_quietly_and_piece_by_piece()
    {
        var cycle = In(Phase.Presentation);
        var sheet = Sheet(cycle);
        sheet.SaveDraft(cycle, new Dictionary<string, decimal?> { ["P.1"] = 0, ["P.2"] = 100 }, SheetNotes.None, Ani);

        sheet.SaveDraft(cycle, new Dictionary<string, decimal?> { ["P.2"] = null }, new SheetNotes("runtut", null, null), Ani);

        sheet.Scores.Should().BeEquivalentTo(new Dictionary<string, decimal> { ["P.1"] = 0 }, "zero is a score, blank is none");
        sheet.Notes.Strength.Should().Be("runtut");
        sheet.Events.Should().BeEmpty();
        sheet.ChangedQuietly.Should().BeTrue();
    }

    [Theory]
    [InlineData("P.1", "100.01", "*antara 0 dan 100*")]
    [InlineData("P.1", "-1", "*antara 0 dan 100*")]
    [InlineData("I.1", "10.5", "*antara 0 dan 10.*")]
    [InlineData("P.1", "85.125", "*dua angka*")]
    [InlineData("1.1", "3", "*tidak dinilai oleh panel*")]
    [InlineData("X.9", "3", "*tidak ada*")]
    public void Refuses_a_score_that_the_criterion_does_not_take(string criterion, string score, string sentence)
    {
        var cycle = In(Phase.Presentation);
        var sheet = Sheet(cycle);
        var value = decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture);

        var saving = () => sheet.SaveDraft(cycle, new Dictionary<string, decimal?> { [criterion] = value }, SheetNotes.None, Ani);

        saving.Should().Throw<RuleBrokenException>().WithMessage(sentence);
        sheet.Scores.Should().BeEmpty();
    }

    [Fact]
    public void A_note_has_a_length()
    {
        var cycle = In(Phase.Presentation);

        var saving = () => Sheet(cycle).SaveDraft(cycle, new Dictionary<string, decimal?>(), new SheetNotes(null, new string('x', SheetNotes.MaxLength + 1), null), Ani);

        saving.Should().Throw<RuleBrokenException>().Which.Field.Should().Be("Weakness");
    }

    [Fact]
    public void Nobody_writes_on_anothers_sheet_the_chair_neither()
    {
        var cycle = In(Phase.Presentation);
        var sheet = Filled(cycle);

        FluentActions.Invoking(() => sheet.SaveDraft(cycle, new Dictionary<string, decimal?> { ["P.1"] = 1 }, SheetNotes.None, Budi)).Should().Throw<RuleBrokenException>().WithMessage("*pemiliknya*");
        FluentActions.Invoking(() => sheet.Submit(cycle, false, "sidik", Budi)).Should().Throw<RuleBrokenException>().WithMessage("*pemiliknya*");
    }

    [Fact]
    public void Submitting_locks_and_tells_the_trail_no_score()
    {
        var cycle = In(Phase.Presentation);
        var sheet = Submitted(cycle);

        sheet.State.Should().Be(SheetState.Submitted);
        sheet.SubmittedAt.Should().Be(Noon);
        sheet.IsOpen(cycle).Should().BeFalse();
        sheet.Events.Should().Equal(new SheetSubmitted(Bulungan, "sidik"));
        FluentActions.Invoking(() => sheet.SaveDraft(cycle, new Dictionary<string, decimal?> { ["P.1"] = 1 }, SheetNotes.None, Ani)).Should().Throw<RuleBrokenException>().WithMessage("*terkunci*");
        FluentActions.Invoking(() => sheet.Submit(cycle, false, "sidik", Ani)).Should().Throw<RuleBrokenException>().WithMessage("*terkunci*");
    }

    [Fact]
    public void Counted_criteria_must_be_complete()
    {
        var cycle = In(Phase.Presentation);
        var sheet = Sheet(cycle);
        sheet.SaveDraft(cycle, new Dictionary<string, decimal?> { ["P.1"] = 80 }, SheetNotes.None, Ani);

        var submitting = () => sheet.Submit(cycle, confirmBlank: true, "sidik", Ani);

        submitting.Should().Throw<RuleBrokenException>().WithMessage("*P.2*").Which.Field.Should().Be("P.2");
        sheet.Blank(cycle).Select(c => c.Code).Should().Equal("P.2", "I.1");
    }

    [Fact]
    public void What_does_not_count_may_stay_blank_when_the_panellist_says_so()
    {
        var cycle = In(Phase.Presentation);
        var sheet = Filled(cycle, innovation: null);

        FluentActions.Invoking(() => sheet.Submit(cycle, confirmBlank: false, "sidik", Ani)).Should().Throw<RuleBrokenException>().WithMessage("*I.1*").Which.Field.Should().Be("ConfirmBlank");
        sheet.Submit(cycle, confirmBlank: true, "sidik", Ani);

        sheet.State.Should().Be(SheetState.Submitted);
    }

    [Fact]
    public void Unlocking_needs_a_submitted_sheet_and_a_reason()
    {
        var cycle = In(Phase.Presentation);

        FluentActions.Invoking(() => Filled(cycle).Unlock(cycle, "keliru", Budi)).Should().Throw<RuleBrokenException>().WithMessage("*belum diajukan*");
        FluentActions.Invoking(() => Submitted(cycle).Unlock(cycle, " ", Budi)).Should().Throw<RuleBrokenException>().Which.Field.Should().Be("Reason");
    }

    [Fact]
    public void An_unlocked_sheet_is_a_draft_again_also_in_the_plenary()
    {
        var cycle = In(Phase.Presentation);
        var sheet = Submitted(cycle);
        var never = Filled(cycle);
        Move(cycle, Phase.Plenary);

        sheet.Unlock(cycle, "salah ketik", Budi);

        sheet.State.Should().Be(SheetState.Draft);
        sheet.SubmittedAt.Should().BeNull();
        sheet.Events[^1].Should().Be(new SheetUnlocked(Bulungan, "salah ketik"));
        sheet.IsOpen(cycle).Should().BeTrue();
        never.IsOpen(cycle).Should().BeFalse("only an unlocked sheet may be changed in the plenary");
        FluentActions.Invoking(() => never.Submit(cycle, true, "sidik", Ani)).Should().Throw<RuleBrokenException>().WithMessage("*tahap pleno*");
        sheet.SaveDraft(cycle, new Dictionary<string, decimal?> { ["P.1"] = 86 }, SheetNotes.None, Ani);
        sheet.Submit(cycle, false, "sidik", Ani);
    }

    [Fact]
    public void The_text_of_a_sheet_is_the_same_for_the_same_content_only()
    {
        var cycle = In(Phase.Presentation);
        var sheet = Filled(cycle);
        var same = Sheet(cycle);
        same.SaveDraft(cycle, new Dictionary<string, decimal?> { ["I.1"] = 8.00m }, SheetNotes.None, Ani);
        same.SaveDraft(cycle, new Dictionary<string, decimal?> { ["P.2"] = 90.0m, ["P.1"] = 85.70m }, SheetNotes.None, Budi with { By = Ani.By });

        SheetText.Of(same).Should().Be(SheetText.Of(sheet));
        SheetText.Of(sheet).Should().Contain("\"P.1\",\"85.7\"");

        var noted = Filled(cycle);
        noted.SaveDraft(cycle, new Dictionary<string, decimal?>(), new SheetNotes("a\"]", null, null), Ani);
        SheetText.Of(noted).Should().NotBe(SheetText.Of(sheet));
    }

    [Fact]
    public void The_seal_keeps_the_hash_of_a_known_content_from_being_made_again()
    {
        var cycle = In(Phase.Presentation);

        SheetText.Of(Sheet(cycle, seal: Id(7))).Should().NotBe(SheetText.Of(Sheet(cycle, seal: Id(8))));
    }

    [Fact]
    public void Its_values_are_those_of_the_ranking()
    {
        var cycle = In(Phase.Presentation);

        SheetValues.Of(cycle.Rules, Filled(cycle, innovation: null).Scores)
            .Should().BeEquivalentTo(new Dictionary<string, decimal?> { ["PRES"] = 87.13m, ["INOV"] = null }, "(2 x 85.7 + 90) / 3 = 87.1333, and blank is not zero");
        SheetValues.Of(cycle.Rules, Filled(cycle).Scores)["INOV"].Should().Be(80);
    }

    [Fact]
    public void The_agenda_says_when_a_regency_presents()
    {
        var programme = In(Phase.Presentation).Programme;

        programme.SlotOf(Tarakan).Should().Be(new PresentationSlot(new DateOnly(2024, 5, 20), new TimeOnly(13, 0), new TimeOnly(14, 30)));
        programme.SlotOf("65.99").Should().BeNull();
    }
}
