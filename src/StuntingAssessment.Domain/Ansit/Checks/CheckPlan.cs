using System.Runtime.CompilerServices;

namespace StuntingAssessment.Domain.Ansit.Checks;

/// <summary>A catalogue as the rules run over it: columns by their place in the row instead of by code, looked up once.</summary>
internal sealed class CheckPlan
{
    public const int DaysOfYear = 366;
    private const int OneThousand = 1000;

    /// <summary>How many times its target a rate or a frequency may be before it is asked about.</summary>
    private const int TimesTarget = 10;

    private static readonly ConditionalWeakTable<IndicatorCatalog, CheckPlan> Plans = [];

    private CheckPlan(IReadOnlyList<Measure> measures)
    {
        int ColumnOf(string code) => measures.FirstOrDefault(m => m.Code == code)?.Index ?? -1;
        Shares = [.. measures.Where(m => m.Population is not null).Select(m => (m.Index, ColumnOf(m.Population!))).Where(s => s.Item2 >= 0)];
        PopulationOf = new int[measures.Count];
        Array.Fill(PopulationOf, -1);
        foreach (var (part, whole) in Shares)
        {
            PopulationOf[part] = whole;
        }

        Columns = [.. measures.Where(m => m.Level is IndicatorLevel.Village)];
        Populations = [.. Columns.Where(m => m.IsPopulation).Select(m => m.Index)];
        var bounded = measures.Where(m => m.Kind is IndicatorKind.Rate or IndicatorKind.Frequency).ToList();
        Limits = [.. bounded.Select(m => (m.Index, StepsOf(m, m.Kind is IndicatorKind.Rate ? OneThousand : DaysOfYear)))];
        Unusual = [.. bounded.Where(m => m.Indicator?.Target is > 0).Select(m => (m.Index, StepsOf(m, m.Indicator!.Target!.Value * TimesTarget)))];
        (Families, FamiliesAtRisk, Children) = (ColumnOf(AnsitChecks.Families), ColumnOf(AnsitChecks.FamiliesAtRisk), ColumnOf(AnsitChecks.Children));
        (SeverelyStunted, Stunted, Measured) = (ColumnOf(AnsitChecks.SeverelyStunted), ColumnOf(AnsitChecks.Stunted), ColumnOf(AnsitChecks.Measured));
    }

    /// <summary>Part and whole of each coverage.</summary>
    public (int Part, int Whole)[] Shares { get; }

    /// <summary>By column: the one it is divided by; -1 without.</summary>
    public int[] PopulationOf { get; }

    /// <summary>What is counted in villages.</summary>
    public Measure[] Columns { get; }

    public int[] Populations { get; }

    /// <summary>The largest that is possible, in the measure's steps.</summary>
    public (int Column, long Limit)[] Limits { get; }

    /// <summary>The largest that is not asked about, in the measure's steps.</summary>
    public (int Column, long Limit)[] Unusual { get; }

    public int Families { get; }

    public int FamiliesAtRisk { get; }

    public int Children { get; }

    public int SeverelyStunted { get; }

    public int Stunted { get; }

    public int Measured { get; }

    public static CheckPlan Of(IndicatorCatalog catalog) => Plans.GetValue(catalog, c => new CheckPlan(c.Measures));

    /// <summary>Null when the catalogue has no such column, or the cell no number.</summary>
    public static long? NumberAt(RegencySheet sheet, int place, int column) => column < 0 ? null : sheet[place, column].Number;

    private static long StepsOf(Measure measure, decimal amount) => (long)(amount * (decimal)Math.Pow(10, measure.Decimals));
}
