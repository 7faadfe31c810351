using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Tests.Cycles.Rules;

public class RuleFaultsTests
{
    [Fact]
    public void Right_rules_have_none() => ACycle.Rules.Faults().Should().BeEmpty();

    public static TheoryData<CycleRules, string> Broken
    {
        get
        {
            var r = ACycle.Rules;
            var first = r.Criteria[0];
            CycleRules With(Criterion changed) => r with { Criteria = [changed, .. r.Criteria.Skip(1)] };
            return new()
            {
                { r with { Decimals = 5 }, "Jumlah desimal harus 0 sampai 4." },
                { r with { Components = [r.Components[0] with { Weight = 70.5m }, .. r.Components.Skip(1)] }, "Jumlah bobot komponen harus 100, sekarang 100,5." },
                { r with { Components = [r.Components[0] with { Weight = 110 }, r.Components[1] with { Weight = -10 }, r.Components[2]] }, "Bobot komponen tidak boleh negatif." },
                { r with { Criteria = [.. r.Criteria.Where(c => c.Component != "PRES")] }, "Komponen Paparan dihitung tetapi tidak mempunyai kriteria." },
                { r with { Actions = [r.Actions[0] with { Weight = 0 }, .. r.Actions.Skip(1)] }, "Bobot aksi 1 harus lebih dari 0." },
                { With(first with { Weight = 0 }), "Bobot kriteria 1.1 harus lebih dari 0." },
                { With(first with { Levels = [new("A", 0, "nol")] }), "Kriteria 1.1 memerlukan tingkat dengan poin lebih dari 0." },
                { With(first with { Levels = [new("A", 4, "satu"), new("A", 3, "dua")] }), "Huruf tingkat pada kriteria 1.1 tidak boleh sama." },
                { With(first with { Levels = [new("A", 4, "satu"), new("B", -1, "dua")] }), "Poin tingkat pada kriteria 1.1 tidak boleh negatif." },
                { r with { Criteria = [.. r.Criteria, ACycle.Panel("P.2", "PRES", 0)] }, "Kriteria P.2 memerlukan nilai maksimum lebih dari 0." },
                { With(first with { Action = 9 }), "Kriteria 1.1 menunjuk komponen atau aksi yang tidak ada." },
                { With(first with { Component = "XXX" }), "Kriteria 1.1 menunjuk komponen atau aksi yang tidak ada." },
                { With(first with { Proof = ["9.z"] }), "Kriteria 1.1 menunjuk persyaratan 9.z, yang tidak ada pada aksinya." },
                { r with { TieBreak = ["DOC", "DOC"] }, "Urutan pemutus seri memuat ukuran yang tidak dikenal atau ganda." },
                { r with { TieBreak = ["nilai"] }, "Urutan pemutus seri memuat ukuran yang tidak dikenal atau ganda." },
                { r with { Predicates = [new("Baik", 80), new("Cukup", 80)] }, "Predikat tidak boleh mempunyai nama atau batas yang sama." },
                { r with { Predicates = [new("Baik", 101)] }, "Batas predikat harus antara 0 dan 100." },
                { r with { Awards = [r.Awards[0] with { Basis = "INOV" }] }, "Penghargaan Juara 1 harus berdasarkan satu peringkat atau satu komponen." },
                { r with { Awards = [r.Awards[0] with { Rank = null, Basis = "XXX" }] }, "Penghargaan Juara 1 harus berdasarkan satu peringkat atau satu komponen." },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_fault_is_a_sentence(CycleRules rules, string sentence) => rules.Faults().Should().Equal(sentence);

    [Fact]
    public void Actions_are_counted_by_their_kind()
    {
        var main = ACycle.Rules.Actions[0];
        RuleNames.CountOf(ACycle.Rules).Should().Be("2 aksi konvergensi");
        RuleNames.CountOf(ACycle.Rules with { Actions = [main, main with { No = 2, Kind = ActionKind.Supporting }] }).Should().Be("1 aksi utama dan 1 aksi pendukung");
        RuleNames.CountOf(ACycle.Rules with { Actions = [] }).Should().Be("aksi konvergensi");
    }
}
