using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Cycles.Rules;

/// <summary>A cycle's rules in words.</summary>
public static class RuleNames
{
    /// <summary>How the sheets' values become one.</summary>
    public static string Of(Combination combine) => combine switch
    {
        Combination.Mean => "rata-rata",
        Combination.Median => "median",
        Combination.TrimmedMean => "rata-rata tanpa nilai tertinggi dan terendah",
    };

    public static string Of(ComponentSource source) => source switch
    {
        ComponentSource.Documents => "tim teknis menilai dokumen",
        ComponentSource.Panel => "panelis mengisi lembar nilai",
    };

    public static string Of(RequirementKind kind) => kind switch
    {
        RequirementKind.File => "berkas",
        RequirementKind.FileOrLink => "berkas atau tautan",
        RequirementKind.Data => "dihitung dari Master Ansit",
    };

    public static string Of(ActionKind kind) => kind switch
    {
        ActionKind.Main => "aksi utama",
        ActionKind.Supporting => "aksi pendukung",
    };

    /// <summary>"8 aksi konvergensi", "4 aksi utama dan 2 aksi pendukung": what a cycle assesses.</summary>
    public static string CountOf(CycleRules rules)
    {
        var main = rules.CountedActions.Count(a => a.Kind is ActionKind.Main);
        var supporting = rules.CountedActions.Count() - main;
        return supporting == 0 ? $"{(main == 0 ? "" : $"{main} ")}aksi konvergensi" : $"{main} {Of(ActionKind.Main)} dan {supporting} {Of(ActionKind.Supporting)}";
    }

    /// <summary>"8 (delapan) Aksi Konvergensi", "4 (empat) Aksi Utama dan 2 (dua) Aksi Pendukung Konvergensi": the same as a letter writes it.</summary>
    /// <param name="rules">Of the letter's cycle.</param>
    /// <param name="inTitle">With a capital in the brackets too.</param>
    public static string InLetter(CycleRules rules, bool inTitle = false)
    {
        var main = rules.CountedActions.Count(a => a.Kind is ActionKind.Main);
        var supporting = rules.CountedActions.Count() - main;
        return (main, supporting) switch
        {
            (0, 0) => "Aksi Konvergensi",
            (_, 0) => $"{Number(main)} Aksi Konvergensi",
            (0, _) => $"{Number(supporting)} Aksi Pendukung Konvergensi",
            _ => $"{Number(main)} Aksi Utama dan {Number(supporting)} Aksi Pendukung Konvergensi",
        };

        string Number(int count) => inTitle
            ? $"{count} ({char.ToUpperInvariant(IndonesianNumber.InWords(count)[0])}{IndonesianNumber.InWords(count)[1..]})"
            : IndonesianNumber.WithWords(count);
    }

    /// <summary>"Aksi 1 sampai dengan Aksi 8", by the lowest and the highest number.</summary>
    public static string NumbersOf(CycleRules rules) => rules.CountedActions.Select(a => a.No).Order().ToList() switch
    {
        [] => "aksi konvergensi",
        [var only] => $"Aksi {only}",
        [var first, .., var last] => $"Aksi {first} sampai dengan Aksi {last}",
    };

    /// <summary>Who gets an award: "Peringkat 1", "Nilai Inovasi tertinggi, selain penerima penghargaan sebelumnya".</summary>
    public static string Ground(CycleRules rules, AwardCategory award) =>
        (award.Rank is { } rank ? $"Peringkat {rank}" : $"Nilai {rules.Components.FirstOrDefault(c => c.Code == award.Basis)?.Name ?? award.Basis} tertinggi")
        + (award.Exclusive ? ", selain penerima penghargaan sebelumnya" : "");

    /// <summary>One measure of the tie-break chain: who comes first by it.</summary>
    public static string TieBreak(CycleRules rules, string measure) => measure switch
    {
        CycleRules.TopLevelShare => "Lebih banyak kriteria dokumen pada tingkat tertinggi",
        CycleRules.SubmittedAt => "Lebih dahulu mengajukan aksi yang terakhir",
        _ => $"Nilai {rules.Components.FirstOrDefault(c => c.Code == measure)?.Name ?? measure} lebih tinggi",
    };
}
