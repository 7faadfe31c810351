using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Tests.Cycles;

public sealed class ActionsInWordsTests
{
    [Theory]
    [InlineData(8, 0, "8 (delapan) Aksi Konvergensi", "8 (Delapan) Aksi Konvergensi", "Aksi 1 sampai dengan Aksi 8")]
    [InlineData(4, 2, "4 (empat) Aksi Utama dan 2 (dua) Aksi Pendukung Konvergensi", "4 (Empat) Aksi Utama dan 2 (Dua) Aksi Pendukung Konvergensi", "Aksi 1 sampai dengan Aksi 6")]
    [InlineData(1, 0, "1 (satu) Aksi Konvergensi", "1 (Satu) Aksi Konvergensi", "Aksi 1")]
    [InlineData(0, 0, "Aksi Konvergensi", "Aksi Konvergensi", "aksi konvergensi")]
    public void A_letter_counts_the_actions_of_its_own_cycle(int main, int supporting, string inText, string inTitle, string numbers)
    {
        var actions = Enumerable.Range(1, main + supporting)
            .Select(no => new ConvergenceAction(no, $"Aksi {no}", 1, null, []) { Kind = no <= main ? ActionKind.Main : ActionKind.Supporting });
        var rules = new CycleRules("", 2, [], [], [], [new ConvergenceAction(0, "Lainnya", 0, null, []), .. actions], [], []);

        RuleNames.InLetter(rules).Should().Be(inText);
        RuleNames.InLetter(rules, inTitle: true).Should().Be(inTitle);
        RuleNames.NumbersOf(rules).Should().Be(numbers);
    }
}
