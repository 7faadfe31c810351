using System.Globalization;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>One reading, from sheet to sheet.</summary>
internal sealed class AnsitReadingRun
{
    private const int DeepestCodeRow = 60;

    /// <summary>Far more than any cell takes, and still a number of the kind that cells are read by.</summary>
    private const double Beyond = 1e15;

    private readonly RegencySheet sheet;
    private readonly AnsitBookMarks marks;
    private readonly Dictionary<Guid, int[]> versions;
    private readonly Dictionary<string, Measure> measures;
    private readonly Dictionary<string, int> versionAt;
    private readonly CellInputs inputs = new();
    private readonly Chunked<CellSpot> spots = new();
    private readonly List<CellProblem> problems = [];
    private readonly List<string> remarks = [];
    private readonly List<string> sheets = [];
    private readonly HashSet<IndicatorLevel> read = [];
    private int untouched;

    public AnsitReadingRun(AnsitBookMarks marks, RegencySheet sheet)
    {
        this.marks = marks;
        this.sheet = sheet;
        measures = marks.Codes.Select(c => sheet.Measures[sheet.MeasureAt(c)!.Value]).ToDictionary(m => m.Code, StringComparer.Ordinal);
        versionAt = measures.Values.GroupBy(m => m.Level).SelectMany(g => g.Select((m, i) => (m.Code, i))).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);
        versions = marks.Places.Values.ToDictionary(p => p.Place, p => VersionsIn(p.Versions));
    }

    public void Read(PackageReader reader, PackageSheet from)
    {
        var columns = new AnsitColumns(from.Name, measures);
        var rows = new AnsitRows(this, columns, (byte)sheets.Count);
        var merged = reader.Read(from, (row, cells) =>
        {
            if (columns.IsKnown)
            {
                rows.Add(row, cells);
            }
            else if (columns.Take(row, cells) && !read.Add(columns.Level))
            {
                throw new RuleBrokenException($"Buku kerja ini berisi dua lembar isian; yang kedua \"{from.Name}\". Sisakan satu, lalu unggah kembali.");
            }

            return columns.IsKnown || row < DeepestCodeRow;
        });
        if (!columns.IsKnown)
        {
            remarks.Add($"Lembar \"{from.Name}\" tidak dibaca: bukan lembar isian.");
            return;
        }

        sheets.Add(from.Name);
        problems.AddRange(columns.Problems);
        rows.RefuseTwins();
        rows.RefuseMerged(merged);
        rows.TellMissing();
    }

    public AnsitReading Finished()
    {
        foreach (var level in measures.Values.Select(m => m.Level).Distinct().Where(l => !read.Contains(l)))
        {
            var name = level is IndicatorLevel.Village ? AnsitLayout.Villages : AnsitLayout.Regency;
            if (read.Count == 0)
            {
                throw new RuleBrokenException($"Baris kode di lembar \"{name}\" tidak ditemukan: baris kecil di bawah judul kolom. Unduh buku kerja baru, salin isian Anda ke sana, lalu unggah kembali.");
            }

            remarks.Add($"Lembar \"{name}\" atau baris kodenya tidak ada dalam buku ini; isinya di portal tidak diubah.");
        }

        return new AnsitReading(marks, inputs, spots, problems, remarks, untouched, sheets);
    }

    internal RegencySheet Sheet => sheet;

    internal AnsitBookMarks Marks => marks;

    internal CellInputs Inputs => inputs;

    internal Chunked<CellSpot> Spots => spots;

    internal int VersionOf(Guid place, Measure measure) => versions[place].ElementAtOrDefault(versionAt[measure.Code]);

    internal Measure? MeasureOf(string code) => measures.GetValueOrDefault(code);

    internal void Refuse(CellProblem problem) => problems.Add(problem);

    internal void Remark(string sentence) => remarks.Add(sentence);

    /// <summary>A blank cell that was blank when it was downloaded says nothing.</summary>
    internal void Add(Guid place, Measure measure, PackageCell cell, CellSpot spot)
    {
        var version = VersionOf(place, measure);
        if (cell.Kind is CellKind.Blank && version == 0)
        {
            untouched += sheet.PlaceAt(place) is { } at && !sheet[at, measure.Index].IsEmpty ? 1 : 0;
            return;
        }

        var fault = Read(measure, cell, out var content);
        inputs.Add(new CellInput(place, measure.Code, content, version, fault));
        spots.Add(spot);
    }

    private static string? Read(Measure measure, PackageCell cell, out CellContent content)
    {
        content = CellContent.Empty;
        return cell.Kind switch
        {
            CellKind.Blank => null,
            CellKind.Text => CellTyping.Read(measure, cell.Text, out content),
            CellKind.Boolean => CellTyping.Read(measure, measure.Kind is IndicatorKind.YesNo ? cell.Text : "benar atau salah", out content),
            CellKind.Formula => "Sel ini berisi rumus. Salin, lalu tempel kembali sebagai nilai saja.",
            CellKind.Error => $"Sel ini berisi galat {AnsitColumns.Short(cell.Text)}. Ketik angkanya.",
            CellKind.Date => "Sel ini terbaca sebagai tanggal. Ubah format selnya menjadi angka, lalu ketik ulang.",
            CellKind.Number when cell.IsPercent => $"Tertulis {PercentOf(cell.Text)}. Isi jumlahnya, bukan persen: persen dihitung portal. Ubah format selnya menjadi angka.",
            CellKind.Number => ReadNumber(measure, cell.Text, out content),
        };
    }

    /// <summary>A spreadsheet keeps 17 digits of which 15 are meant: 85.7 stands there as 85.700000000000003.</summary>
    private static string? ReadNumber(Measure measure, string text, out CellContent content)
    {
        content = CellContent.Empty;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number)
            ? CellTyping.Read(measure, (decimal)Math.Clamp(number, -Beyond, Beyond), out content)
            : "Angka ini tidak dapat dibaca. Ketik ulang.";
    }

    private static string PercentOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && Math.Abs(share) < 1e12 ? $"{IndonesianNumber.Format(Math.Round((decimal)share * 100, 2))}%" : "persen";

    private static int[] VersionsIn(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : throw new RuleBrokenException(AnsitWorkbookReader.BrokenMarks))];
}
