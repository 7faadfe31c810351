using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Ansit.Checks;

/// <summary>
/// What may be true and is asked about. A sentence names the numbers of its own cell alone: it is what an acceptance is given for, and must not change
/// because another village was filled in (decision 0035).
/// </summary>
public static partial class AnsitChecks
{
    /// <summary>In percent of last year.</summary>
    public const int LargestChange = 25;

    /// <summary>Fewer people come and go in any village.</summary>
    public const int LeastChange = 5;

    /// <summary>So many equal numbers in one column are not asked about yet.</summary>
    public const int MostEqual = 20;

    /// <summary>A column with fewer numbers may well be what it was last year.</summary>
    public const int LeastSame = 10;

    public static AnsitCheck PopulationChanged { get; } = new(
        "sasaran-berubah", CheckSeverity.Warning, "Sasaran berubah lebih dari 25%", $"Sasaran naik atau turun lebih dari {LargestChange}% dibanding tahun lalu, sedikitnya {LeastChange}. Periksa angkanya; bila benar, terima dengan alasan, misalnya pemekaran atau pendataan ulang.")
    {
        ComparesYears = true,
    };

    public static AnsitCheck Unusual { get; } = new(
        "tidak-lazim", CheckSeverity.Warning, "Jauh melampaui target", "Angka per 1.000 atau kali setahun lebih dari sepuluh kali targetnya. Sering kali koma atau satuannya keliru.");

    public static AnsitCheck FarFromOthers { get; } = new(
        "jauh-dari-lainnya", CheckSeverity.Warning, "Cakupan atau prevalensi jauh dari desa/kelurahan lain", $"Cakupan, cakupan pengukuran, atau prevalensi stunting berada di luar batas wajar (99,8%) untuk sasaran sebesar itu dibanding kabupaten/kota. Sasaran kurang dari {Funnel.LeastWhole} tidak diperiksa: pada angka kecil, kebetulan dapat sebesar itu.");

    public static AnsitCheck ManyEqual { get; } = new(
        "banyak-yang-sama", CheckSeverity.Warning, "Banyak angka yang sama", $"Lebih dari {MostEqual} desa/kelurahan berisi angka yang sama selain nol. Periksa apakah satu angka tersalin ke bawah.");

    public static AnsitCheck SameAsLastYear { get; } = new(
        "sama-tahun-lalu", CheckSeverity.Warning, "Sama persis dengan tahun lalu", $"Semua isian kolom, sedikitnya {LeastSame} dan tidak semuanya nol, sama dengan tahun lalu. Periksa apakah tersalin.")
    {
        ComparesYears = true,
    };

    public static AnsitCheck EmptyBesideNeighbours { get; } = new(
        "kosong-sendiri", CheckSeverity.Warning, "Kosong, padahal sekitarnya terisi", "Belum diisi, padahal sedikitnya separuh desa/kelurahan lain di kecamatan yang sama sudah. Isi angkanya; bila tidak ada, isi 0 atau \"tidak berlaku\" dengan alasan.");

    /// <summary>Every rule, the errors first.</summary>
    public static IReadOnlyList<AnsitCheck> All =>
    [
        NotACount, NumeratorTooLarge, NoPopulation, MoreStuntedThanMeasured, MoreMeasuredThanChildren, MoreAtRiskThanFamilies, OutOfRange,
        PopulationChanged, Unusual, FarFromOthers, ManyEqual, SameAsLastYear, EmptyBesideNeighbours,
    ];

    /// <summary>Errors and warnings of a whole regency.</summary>
    public static IReadOnlyList<Finding> Of(RegencySheet sheet)
    {
        var (plan, found) = (CheckPlan.Of(sheet.Catalog), new List<Finding>());
        for (var place = 0; place < sheet.Places.Count; place++)
        {
            AddErrorsAt(sheet, plan, place, found);
        }

        found.AddRange(WarningsOf(sheet));
        return found;
    }

    /// <param name="sheet">A whole regency with its year before: villages are held against each other.</param>
    public static IReadOnlyList<Finding> WarningsOf(RegencySheet sheet)
    {
        var run = new WarningRun(sheet, CheckPlan.Of(sheet.Catalog));
        run.ComparePopulations();
        run.CompareWithTargets();
        run.CompareShares();
        foreach (var measure in run.Plan.Columns)
        {
            run.LookForCopies(measure);
            run.LookForGaps(measure);
        }

        return run.Found;
    }

    /// <summary>One pass over a sheet; its buffers serve every column.</summary>
    private sealed partial class WarningRun
    {
        private readonly RegencySheet sheet;
        private readonly int[] villages;
        private readonly int[] districtOf;
        private readonly int[] villagesIn;
        private readonly int[] filledIn;
        private readonly int[] rows;
        private readonly long[] amounts;
        private readonly long[] wholes;
        private readonly double[] scores;

        public WarningRun(RegencySheet sheet, CheckPlan plan)
        {
            this.sheet = sheet;
            Plan = plan;
            villages = [.. Enumerable.Range(0, sheet.Places.Count).Where(p => sheet.Places[p].Level is IndicatorLevel.Village)];
            var districts = new Dictionary<Guid, int>();
            districtOf = new int[sheet.Places.Count];
            foreach (var village in villages)
            {
                var id = sheet.Places[village].DistrictId;
                districts.TryAdd(id, districts.Count);
                districtOf[village] = districts[id];
            }

            (villagesIn, filledIn) = (new int[districts.Count], new int[districts.Count]);
            foreach (var village in villages)
            {
                villagesIn[districtOf[village]]++;
            }

            (rows, amounts, wholes, scores) = (new int[villages.Length], new long[villages.Length], new long[villages.Length], new double[villages.Length]);
        }

        public CheckPlan Plan { get; }

        public List<Finding> Found { get; } = [];

        public void ComparePopulations()
        {
            foreach (var column in Plan.Populations)
            {
                foreach (var place in villages)
                {
                    if (sheet[place, column] is { IsValue: true } now && sheet.Before(place, column) is { IsValue: true } then
                        && Math.Abs(now.Amount - then.Amount) is var change && change >= LeastChange && change * 100 > then.Amount * LargestChange)
                    {
                        Add(PopulationChanged, place, column, $"Tahun {sheet.Year - 1} {Shown(then.Amount)}, sekarang {Shown(now.Amount)}: {(now.Amount > then.Amount ? "naik" : "turun")} lebih dari {LargestChange}%.");
                    }
                }
            }
        }

        public void CompareWithTargets()
        {
            foreach (var (column, limit) in Plan.Unusual)
            {
                for (var place = 0; place < sheet.Places.Count; place++)
                {
                    var cell = sheet[place, column];
                    if (cell.IsValue && cell.Amount > limit && !IsImpossible(column, cell.Amount))
                    {
                        var measure = sheet.Measures[column];
                        var unit = measure.Kind is IndicatorKind.Rate ? "per 1.000" : "kali";
                        Add(Unusual, place, column, $"{cell.Shown(measure)} {unit}, lebih dari sepuluh kali targetnya: {IndonesianNumber.Format(measure.Indicator!.Target!.Value)} {unit}.");
                    }
                }
            }
        }

        /// <summary>One number copied down a column, or last year's column copied over.</summary>
        public void LookForCopies(Measure measure)
        {
            var (filled, nonZero, isSame) = (0, 0, true);
            foreach (var place in villages)
            {
                var cell = sheet[place, measure.Index];
                if (cell.IsValue)
                {
                    filled++;
                    isSame = isSame && sheet.Before(place, measure.Index) is { IsValue: true } then && then.Amount == cell.Amount;
                    if (cell.Amount != 0)
                    {
                        amounts[nonZero++] = cell.Amount;
                    }
                }
            }

            if (measure.Kind is not IndicatorKind.YesNo && nonZero > MostEqual && Frequent(amounts.AsSpan(0, nonZero)) is { Count: > 0 } frequent)
            {
                var shown = string.Join(", ", frequent.Select(a => CellContent.Of(a).Shown(measure)));
                Found.Add(new Finding(ManyEqual, null, measure.Code, $"Angka {shown} terisi di lebih dari {MostEqual} desa/kelurahan{(frequent.Count > 1 ? ", masing-masing" : "")}. Periksa apakah tersalin."));
            }

            if (isSame && nonZero > 0 && filled >= LeastSame)
            {
                Found.Add(new Finding(SameAsLastYear, null, measure.Code, $"Semua isian kolom ini sama persis dengan tahun {sheet.Year - 1}. Periksa apakah tersalin."));
            }
        }

        public void LookForGaps(Measure measure)
        {
            var (column, population, gaps) = (measure.Index, Plan.PopulationOf[measure.Index], 0);
            Array.Clear(filledIn);
            foreach (var place in villages)
            {
                var cell = sheet[place, column];
                if (cell.IsValue)
                {
                    filledIn[districtOf[place]]++;
                }
                else if (cell.IsEmpty)
                {
                    rows[gaps++] = place;
                }
            }

            foreach (var place in rows.AsSpan(0, gaps == villages.Length ? 0 : gaps))
            {
                var (filled, others) = (filledIn[districtOf[place]], villagesIn[districtOf[place]] - 1);
                var hasNobody = population >= 0 && sheet[place, population] is { IsValue: true, Amount: 0 };
                if (filled > 0 && filled * 2 >= others && !hasNobody)
                {
                    Add(EmptyBesideNeighbours, place, column, "Belum diisi, padahal separuh atau lebih desa/kelurahan lain di kecamatan ini sudah.");
                }
            }
        }

        /// <summary>Those that stand there more than so often, the smallest first: one that was explained must not hide another.</summary>
        private static List<long> Frequent(Span<long> numbers)
        {
            numbers.Sort();
            var (frequent, start) = (new List<long>(), 0);
            for (var i = 1; i <= numbers.Length; i++)
            {
                if (i == numbers.Length || numbers[i] != numbers[start])
                {
                    if (i - start > MostEqual)
                    {
                        frequent.Add(numbers[start]);
                    }

                    start = i;
                }
            }

            return frequent;
        }

        private bool IsImpossible(int column, long amount) => Array.Exists(Plan.Limits, l => l.Column == column && amount > l.Limit);

        private void Add(AnsitCheck check, int place, int column, string sentence) => Found.Add(new Finding(check, sheet.Places[place].Id, sheet.Measures[column].Code, sentence));
    }
}
