using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Owners;

/// <param name="Label">Its standard agencies, short enough for a column's head.</param>
/// <param name="Operators">How many people are its operators today.</param>
/// <param name="Measures">How many numbers it has.</param>
public sealed record OfficeRow(Guid Id, string Name, string Label, int Operators, int Measures);

/// <param name="Offices">By id; none is a gap.</param>
public sealed record OwnerRow(string Code, string Title, string Group, IReadOnlyList<Guid> Offices, bool IsChosen, OwnerTrouble Trouble);

/// <param name="Differences">From the cycle that this one was cloned from; null when there is nothing to compare with.</param>
public sealed record OwnersModel(
    int Year, string Regency, string RegencyName, string? Office, OwnerTrouble Only, IReadOnlyList<OfficeRow> Offices, IReadOnlyList<OwnerRow> All, bool MayChoose, string? Why,
    OwnerDifferences? Differences)
{
    public const string OfficeWord = "opd";
    public const string TroubleWord = "keadaan";

    /// <summary>Those that the address asks for, by group.</summary>
    public IReadOnlyList<IGrouping<string, OwnerRow>> Groups { get; } =
    [
        .. All.Where(r => Only is OwnerTrouble.None || r.Trouble == Only)
            .Where(r => Office is null || r.Offices.Any(o => o.ToString() == Office))
            .GroupBy(r => r.Group),
    ];

    public int Shown => Groups.Sum(g => g.Count());

    /// <summary>The offices that own something come first, as columns only they and the asked one are needed.</summary>
    public IReadOnlyList<OfficeRow> Columns { get; } = [.. Offices.Where(o => o.Measures > 0 && (Office is null || o.Id.ToString() == Office))];

    public bool IsFiltered => Office is not null || Only is not OwnerTrouble.None;

    public int CountOf(OwnerTrouble trouble) => All.Count(r => r.Trouble == trouble);

    public string NameOf(Guid office) => Offices.First(o => o.Id == office).Name;

    public static string WordOf(OwnerTrouble trouble) => trouble switch
    {
        OwnerTrouble.None => "",
        OwnerTrouble.Gap => "celah",
        OwnerTrouble.Shared => "ganda",
        OwnerTrouble.NoAccount => "tanpa-akun",
    };

    public static IReadOnlyList<OfficeRow> OfficesOf(OwnerMap owners, IReadOnlyDictionary<Guid, int> operators) =>
        [.. owners.Offices.Select(o => new OfficeRow(o.Id, o.Name, LabelOf(o), operators.GetValueOrDefault(o.Id), owners.MeasuresOf(o.Id).Count))];

    public static IReadOnlyList<OwnerRow> RowsOf(OwnerMap owners, IReadOnlyDictionary<Guid, int> operators) =>
        [.. owners.All.OrderBy(o => o.Measure.Index).Select(o => new OwnerRow(o.Measure.Code, TitleOf(o.Measure), o.Measure.Group, [.. o.Offices.Select(a => a.Id)], o.IsChosen, TroubleOf(o, operators)))];

    private static OwnerTrouble TroubleOf(MeasureOwner owner, IReadOnlyDictionary<Guid, int> operators) =>
        owner.IsGap ? OwnerTrouble.Gap
        : owner.IsDouble ? OwnerTrouble.Shared
        : operators.GetValueOrDefault(owner.Offices[0].Id) == 0 ? OwnerTrouble.NoAccount
        : OwnerTrouble.None;

    /// <summary>A population that is an indicator is looked for by that one's code too.</summary>
    internal static string TitleOf(Measure measure) => measure is { IsPopulation: true, Indicator: { } same } ? $"{measure.Title} ({same.Code})" : measure.Title;

    private static string LabelOf(Agency office) => string.Join(" + ", office.Codes);
}
