using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Seed.Demo;

/// <summary>
/// What makes invented numbers believable: gaps, cells that do not apply, numbers that contradict each other, a column copied from last year. In
/// the second year every office of Bulungan that owns numbers finds something to do.
/// </summary>
internal static class DemoMistakes
{
    public const string Bulungan = "65.01";

    private const string NoVillageGovernment = "kelurahan, bukan desa: tidak mengelola dana desa";

    /// <summary>What only a village with a government and a budget of its own can have.</summary>
    private static readonly string[] OfVillageGovernments = ["P20", "P24", "P26"];

    /// <summary>Wholes that were lowered after their parts had been counted: by regency, the village's number, the whole and the part above it.</summary>
    private static readonly (string Regency, int Village, string Whole, string Part)[] Lowered =
    [
        (Bulungan, 4, "RUMAH_TANGGA", "E26"), (Bulungan, 61, "RUMAH_TANGGA", "E27"), (Bulungan, 9, "PAUD", "P02"), (Bulungan, 17, "KRS", "E24"), (Bulungan, 33, "KRS", "E25"),
        (Bulungan, 34, "KRS", "E22"), (Bulungan, 22, "CATIN", "E06"), (Bulungan, 40, "PUS_MISKIN", "E09"), (Bulungan, 52, "BALITA", "S06"), (Bulungan, 12, "S06", "S05"),
        (Bulungan, 70, "KELUARGA", "KRS"), (Bulungan, 47, "KPM_PKH", "E28"), (Bulungan, 28, "BUMIL", "E11"),
        ("65.02", 15, "BALITA", "E17"), ("65.02", 66, "RUMAH_TANGGA", "E26"), ("65.02", 90, "KELUARGA", "KRS"),
        ("65.03", 21, "BALITA", "S06"), ("65.03", 120, "PUS", "E12"), ("65.03", 188, "KRS", "E25"), ("65.03", 230, "REMATRI", "E01"),
        ("65.04", 6, "KELUARGA", "E20"), ("65.71", 3, "BERSALIN", "E23"),
    ];

    /// <summary>Coverages far from their neighbours': by regency, the village's number, the measure and the share.</summary>
    private static readonly (string Regency, int Village, string Part, double Share)[] Strange =
    [
        (Bulungan, 2, "E17", 0.22), (Bulungan, 44, "E26", 0.15), (Bulungan, 58, "E24", 0.08), (Bulungan, 19, "E12", 0.66),
        ("65.02", 31, "E19", 0.1), ("65.03", 77, "E20", 0.2), ("65.03", 140, "E17", 0.18), ("65.04", 11, "E27", 0.1), ("65.71", 8, "E11", 0.3),
    ];

    /// <summary>Columns that nobody has filled in for a district: by regency, the district's number, the owner's standard office, and how many of its columns.</summary>
    private static readonly (string Regency, int District, string Owner, int Columns)[] Gaps =
    [
        (Bulungan, 5, "DINKES", 6), (Bulungan, 7, "DPMD", 8), (Bulungan, 2, "PUPR", 2), (Bulungan, 4, "DIKBUD", 3), (Bulungan, 6, "DINSOS", 4), (Bulungan, 3, "DP3AP2KB", 4),
        (Bulungan, 8, "DKP", 1), (Bulungan, 1, "PERIKANAN", 1), (Bulungan, 9, "KEMENAG", 2),
        ("65.02", 3, "DINKES", 12), ("65.02", 10, "DPMD", 8), ("65.03", 4, "DINKES", 9), ("65.03", 12, "PUPR", 3), ("65.03", 18, "DP3AP2KB", 6), ("65.04", 2, "DP3AP2KB", 6),
        ("65.71", 1, "DIKBUD", 2),
    ];

    /// <param name="sheet">As drawn; changed.</param>
    /// <param name="before">The year before; null in the first year, which has fewer mistakes.</param>
    /// <param name="regency">Its code.</param>
    public static void Put(RegencySheet sheet, RegencySheet? before, string regency)
    {
        MarkTowns(sheet);
        var villages = Enumerable.Range(0, sheet.Places.Count).Where(p => sheet.Places[p].Level is IndicatorLevel.Village).ToList();
        foreach (var (_, village, whole, part) in Lowered.Where(l => l.Regency == regency).Take(before is null ? 2 : int.MaxValue))
        {
            Lower(sheet, villages[(village + (before is null ? 5 : 0)) % villages.Count], whole, part);
        }

        foreach (var (_, village, part, share) in Strange.Where(s => s.Regency == regency).Skip(before is null ? 1 : 0))
        {
            var place = villages[village % villages.Count];
            if (sheet.MeasureAt(part) is { } measure && sheet.Measures[measure].Population is { } population && sheet.Number(place, population) is { } whole)
            {
                sheet.Set(place, measure, CellContent.Of((long)(whole * share)));
            }
        }

        if (before is not null)
        {
            PutOfTheSecondYear(sheet, before, regency, villages);
        }
    }

    public static bool IsTown(AnsitPlace village) => village.Code is { Length: 13 } code && code[9] == '1';

    private static void PutOfTheSecondYear(RegencySheet sheet, RegencySheet before, string regency, List<int> villages)
    {
        var districts = villages.Select(p => sheet.Places[p].DistrictId).Distinct().ToList();
        foreach (var (_, district, owner, columns) in Gaps.Where(g => g.Regency == regency))
        {
            var theirs = sheet.Measures.Where(m => m.Owner == owner && m.Level is IndicatorLevel.Village).TakeLast(columns).ToList();
            foreach (var place in villages.Where(p => sheet.Places[p].DistrictId == districts[district % districts.Count]))
            {
                theirs.ForEach(m => sheet.Set(place, m.Index, CellContent.Empty));
            }
        }

        switch (regency)
        {
            case Bulungan:
                CopyLastYear(sheet, before, villages, "P12");
                SetAll(sheet, villages.Skip(30).Take(24), "RESPONDEN", 30);
                Multiply(sheet, villages[36], "KELUARGA", 1.45);
                sheet.Set(0, sheet.MeasureAt("P28")!.Value, CellContent.Empty);
                break;
            case "65.02":
                CopyLastYear(sheet, before, villages, "P09");
                break;
            case "65.03":
                CopyLastYear(sheet, before, villages, "E21");
                SetAll(sheet, villages.Skip(60).Take(26), "P10", 100);
                Multiply(sheet, villages[18], "BALITA", 1.6);
                break;
            case "65.04":
                // An office that has not begun.
                SetAll(sheet, villages, "E26", null);
                SetAll(sheet, villages, "E27", null);
                SetAll(sheet, villages, "RUMAH_TANGGA", null);
                break;
        }
    }

    private static void MarkTowns(RegencySheet sheet)
    {
        for (var place = 0; place < sheet.Places.Count; place++)
        {
            if (sheet.Places[place].Level is IndicatorLevel.Village && IsTown(sheet.Places[place]))
            {
                foreach (var measure in OfVillageGovernments.Select(sheet.MeasureAt).OfType<int>())
                {
                    sheet.Set(place, measure, CellContent.NotApplicable(NoVillageGovernment));
                }
            }
        }
    }

    private static void Lower(RegencySheet sheet, int place, string whole, string part)
    {
        var (of, counted) = (sheet.MeasureAt(whole)!.Value, sheet.Number(place, part));
        if (counted is not (null or 0))
        {
            sheet.Set(place, of, CellContent.Of(counted.Value * 4 / 5));
        }
    }

    private static void CopyLastYear(RegencySheet sheet, RegencySheet before, List<int> villages, string measure)
    {
        // The places of both years are the same regions in the same order: nothing moved between them.
        var at = sheet.MeasureAt(measure)!.Value;
        villages.ForEach(place => sheet.Set(place, at, before[before.PlaceAt(sheet.Places[place].Id)!.Value, at]));
    }

    private static void SetAll(RegencySheet sheet, IEnumerable<int> places, string measure, long? amount)
    {
        foreach (var place in places)
        {
            sheet.Set(place, sheet.MeasureAt(measure)!.Value, amount is { } number ? CellContent.Of(number) : CellContent.Empty);
        }
    }

    private static void Multiply(RegencySheet sheet, int place, string measure, double by)
    {
        if (sheet.Number(place, measure) is { } number)
        {
            sheet.Set(place, sheet.MeasureAt(measure)!.Value, CellContent.Of((long)(number * by)));
        }
    }
}
