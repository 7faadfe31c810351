using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>How a Master Ansit workbook is laid out: what its writer and its reader agree on.</summary>
public static class AnsitLayout
{
    /// <summary>Raised when a workbook of before cannot be read as one of now.</summary>
    public const int FormatVersion = 1;

    public const string Villages = "Isian";
    public const string Regency = "Kabupaten";
    public const string Guide = "Petunjuk";

    /// <summary>Added in front of a workbook that is given back; never read.</summary>
    public const string Mending = "Perbaikan";

    /// <summary>Hidden: what the workbook is of, and the version of every cell.</summary>
    public const string Marks = "_portal";

    /// <summary>First in the hidden sheet.</summary>
    public const string Magic = "master-ansit";

    /// <summary>In the row of codes, above the rows' own codes.</summary>
    public const string KeyMark = "kode";

    /// <summary>In the row of codes of the regency's sheet, above the values.</summary>
    public const string ValueMark = "isian";

    public const int CodeRow = 6;
    public const int FirstRow = CodeRow + 1;

    /// <summary>Code, name, district.</summary>
    public const int LeadColumns = 3;

    /// <summary>Above the grey columns of the year before, instead of a code: "(2022)".</summary>
    public static string BeforeMark(int year) => $"({year})";

    /// <summary>By which a village without a code is found again; with its order among those.</summary>
    public static string KeyOf(AnsitPlace place, int order) => place.Code ?? $"tanpa kode {order}";

    /// <summary>What a column takes: with another meaning under the same code the numbers would be read as something else.</summary>
    public static string MeaningOf(Measure measure) => $"{measure.Level}.{measure.Kind}.{measure.Population ?? "-"}";

    /// <summary>The places that have a row, each with the key by which it is found again.</summary>
    public static IReadOnlyList<(AnsitPlace Place, string Key)> Rows(IReadOnlyList<AnsitPlace> places)
    {
        var without = 0;
        return [.. places.Select(p => (p, KeyOf(p, p.Code is null ? ++without : 0)))];
    }
}
