using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Features.Shared;

/// <summary>How a result came about, in sentences anybody can follow; every number comes from the bundle's own rules.</summary>
public static class MethodInWords
{
    public static IReadOnlyList<string> Of(ScoringRules rules) =>
    [
        Total(rules),
        .. rules.Components.GroupBy(Component).Select(same => $"{string.Join(" dan ", same.Select(c => c.Name))}: {same.Key}"),
        $"Setiap komponen dibulatkan {rules.Decimals} angka di belakang koma (setengah ke atas), lalu nilai akhir dihitung dari angka yang tercetak itu dan dibulatkan dengan cara yang sama. Nilai yang belum ada tidak dianggap nol: tanpa nilai lengkap tidak ada peringkat.",
        Ties(rules),
        .. rules.Predicates.Count == 0
            ? Array.Empty<string>()
            : [$"Predikat: {string.Join("; ", rules.Predicates.OrderByDescending(p => p.From).Select(p => $"{p.Name} mulai {IndonesianNumber.Format(p.From)}"))}."],
    ];

    /// <summary>"nilai Dokumen 8 aksi", as the end of "diputus oleh …".</summary>
    public static string Of(ScoringRules rules, TieBreak link) => link.Kind switch
    {
        TieBreakKind.Component => $"nilai {rules.Components.First(c => c.Code == link.Component).Name} yang lebih tinggi",
        TieBreakKind.TopLevelShare => "banyaknya kriteria dokumen pada tingkat tertinggi",
        TieBreakKind.SubmittedAt => "waktu pengajuan aksi terakhir yang lebih awal",
    };

    private static string Total(ScoringRules rules)
    {
        var counted = string.Join(" + ", rules.Components.Where(c => c.Counts).Select(c => $"{IndonesianNumber.Format(c.Weight)}% {c.Name}"));
        var uncounted = rules.Components.Where(c => !c.Counts).Select(c => c.Name).ToList();
        return uncounted.Count == 0 ? $"Nilai akhir = {counted}." : $"Nilai akhir = {counted}. {string.Join(" dan ", uncounted)} dinilai dan ditampilkan, tetapi tidak dihitung dalam nilai akhir.";
    }

    private static string Component(ScoredComponent component) => component.Source switch
    {
        ComponentSource.Documents => "tim teknis memberi tingkat pada setiap kriteria dokumen; nilai sebuah aksi adalah poin yang dicapai dibagi poin tertinggi, kali 100, dan nilai komponen adalah rata-rata aksi menurut bobotnya.",
        ComponentSource.Panel => $"setiap panelis tanpa konflik kepentingan mengisi satu lembar nilai; nilai komponen adalah {Combined(component.Combine)}, atau nilai yang disepakati dalam pleno beserta alasannya.",
    };

    private static string Combined(Combination combine) => combine switch
    {
        Combination.Mean => "rata-rata lembar itu",
        Combination.Median => "nilai tengah lembar itu",
        Combination.TrimmedMean => "rata-rata lembar itu tanpa satu nilai terendah dan satu nilai tertinggi (bila ada lima lembar atau lebih)",
    };

    private static string Ties(ScoringRules rules) => rules.TieBreaks.Count == 0
        ? "Nilai akhir yang sama berbagi peringkat, kecuali ketua tim penilai mengurutkan seluruh kelompok yang seri dengan alasan."
        : $"Nilai akhir yang sama dibedakan berturut-turut oleh {string.Join("; ", rules.TieBreaks.Select(t => Of(rules, t)))}. Bila masih sama, peringkatnya dibagi, kecuali ketua tim penilai mengurutkan seluruh kelompok yang seri dengan alasan.";
}
