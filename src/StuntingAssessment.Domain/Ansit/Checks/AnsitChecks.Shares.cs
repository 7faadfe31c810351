using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Ansit.Checks;

public static partial class AnsitChecks
{
    private sealed partial class WarningRun
    {
        /// <summary>Coverages, and the two of stunting as they are computed: the prevalence is told of the stunted, the measuring coverage of the measured.</summary>
        public void CompareShares()
        {
            foreach (var (column, population) in Plan.Shares)
            {
                Compare(column, sheet.Measures[column].Indicator?.Polarity, "", "kedua angkanya", place =>
                    sheet[place, column] is { IsValue: true } part && sheet[place, population] is { IsValue: true } whole ? new Figure(part.Amount, whole.Amount, 1, 0, 0) : Figure.None);
            }

            Compare(Plan.Stunted, Polarity.Down, "Prevalensi stunting: ", "balita sangat pendek, pendek, dan diukur", place => Figures.PrevalenceAt(sheet, place));
            Compare(Plan.Measured, Polarity.Up, "Cakupan pengukuran: ", "kedua angkanya", place => Figures.MeasuringAt(sheet, place));
        }

        /// <param name="column">Which is asked to explain itself; -1 when the catalogue lacks it.</param>
        /// <param name="polarity">Says on which side an outlier is good; both are asked about.</param>
        /// <param name="subject">What the share is of, where the column does not say so itself.</param>
        /// <param name="numbers">What there is to look at.</param>
        /// <param name="shareAt">Part and whole of a place; none where one is not known.</param>
        private void Compare(int column, Polarity? polarity, string subject, string numbers, Func<int, Figure> shareAt)
        {
            if (column < 0)
            {
                return;
            }

            var known = 0;
            foreach (var place in villages)
            {
                if (shareAt(place) is { Whole: > 0 } share && share.Part <= share.Whole)
                {
                    (rows[known], amounts[known], wholes[known]) = (place, share.Part, share.Whole);
                    known++;
                }
            }

            if (Funnel.Around(amounts.AsSpan(0, known), wholes.AsSpan(0, known), scores) is not { } funnel)
            {
                return;
            }

            for (var i = 0; i < known; i++)
            {
                if (funnel.SideOf(amounts[i], wholes[i]) is not 0 and var side)
                {
                    var share = $"{Shown(amounts[i])} dari {Shown(wholes[i])} ({IndonesianNumber.Format(amounts[i] * 100m / wholes[i], 1)}%)";
                    Add(FarFromOthers, rows[i], column, $"{subject}{share}, jauh lebih {(side > 0 ? "tinggi" : "rendah")} daripada desa/kelurahan lain. Periksa {numbers}. {Meaning(polarity, side)}; terima dengan alasan.");
                }
            }
        }

        private static string Meaning(Polarity? polarity, int side) => (polarity, side) switch
        {
            (Polarity.Up, > 0) or (Polarity.Down, < 0) => "Bila benar, ini capaian yang baik",
            (Polarity.Up, < 0) or (Polarity.Down, > 0) => "Bila benar, di sini perlu perhatian",
            _ => "Bila benar",
        };
    }
}
