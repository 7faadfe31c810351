using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>The rows of one sheet below its row of codes.</summary>
internal sealed class AnsitRows(AnsitReadingRun run, AnsitColumns columns, byte sheet)
{
    private readonly Dictionary<string, int> rowOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> twins = new(StringComparer.Ordinal);
    private int extra;
    private int renamed;

    private bool IsOfRegency => columns.Level is IndicatorLevel.Regency;

    public void Add(int row, IReadOnlyList<PackageCell> cells)
    {
        var key = At(cells, columns.KeyColumn).Text ?? "";
        if (!IsExpected(key))
        {
            AddStranger(row, cells, key);
        }
        else if (!rowOf.TryAdd(key, row))
        {
            CountExtra();
            (twins.TryGetValue(key, out var rows) ? rows : twins[key] = [rowOf[key]]).Add(row);
        }
        else if (IsOfRegency)
        {
            run.Add(run.Marks.Places[run.Marks.Of.RegencyCode].Place, run.MeasureOf(key)!, At(cells, columns.ValueColumn), new CellSpot(sheet, row, columns.ValueColumn));
        }
        else
        {
            AddVillage(run.Marks.Places[key].Place, row, cells);
        }
    }

    /// <summary>Of two rows with one code nobody can say which is meant.</summary>
    public void RefuseTwins()
    {
        foreach (var (key, rows) in twins)
        {
            var named = rows.Count <= 3 ? string.Join(" dan ", rows) : $"{string.Join(", ", rows.Take(3))} dan {rows.Count - 3} baris lain";
            var sentence = $"Kode {key} ada di baris {named}, jadi tidak satu pun dibaca. Sisakan satu, lalu unggah kembali.";
            rows.ForEach(row => run.Refuse(new CellProblem(columns.Sheet, row, columns.KeyColumn, sentence)));
            Spoil(spot => spot.Row == rows[0], sentence);
        }
    }

    /// <summary>Of merged cells only the first keeps what was typed.</summary>
    public void RefuseMerged(IReadOnlyList<CellRange> merged)
    {
        foreach (var range in merged)
        {
            var name = $"{SheetCell.ColumnName(range.Left)}{range.Top}:{SheetCell.ColumnName(range.Right)}{range.Bottom}";
            Spoil(
                spot => spot.Row >= range.Top && spot.Row <= range.Bottom && spot.Column >= range.Left && spot.Column <= range.Right,
                $"Sel {name} digabung, jadi isinya tidak jelas milik sel yang mana. Pisahkan selnya, isi satu per satu, lalu unggah kembali.");
        }
    }

    public void TellMissing()
    {
        var expected = IsOfRegency ? run.Marks.Codes.Where(c => run.MeasureOf(c)!.Level is IndicatorLevel.Regency) : run.Marks.Places.Keys.Where(k => k != run.Marks.Of.RegencyCode);
        var missing = expected.Where(k => !rowOf.ContainsKey(k)).ToList();
        if (missing.Count > 0)
        {
            run.Remark($"{missing.Count} baris tidak ada lagi di lembar \"{columns.Sheet}\" ({NamesOf(missing)}); isinya di portal tidak diubah.");
        }

        var gone = IsOfRegency ? [] : run.Marks.Codes.Where(c => run.MeasureOf(c)!.Level is IndicatorLevel.Village && !columns.MeasureAt.Values.Any(m => m.Code == c)).ToList();
        if (gone.Count > 0)
        {
            run.Remark($"{gone.Count} kolom tidak dibaca dari lembar \"{columns.Sheet}\" ({string.Join(", ", gone.Take(5))}{(gone.Count > 5 ? ", …" : "")}); isinya di portal tidak diubah.");
        }

        if (renamed > 0)
        {
            run.Remark($"{renamed} nama di lembar \"{columns.Sheet}\" berubah; baris dikenali dari kodenya, bukan dari namanya.");
        }
    }

    private bool IsExpected(string key) =>
        IsOfRegency
            ? run.MeasureOf(key)?.Level is IndicatorLevel.Regency
            : key != run.Marks.Of.RegencyCode && run.Marks.Places.TryGetValue(key, out var known) && run.Sheet.PlaceAt(known.Place) is not null;

    private void AddVillage(Guid place, int row, IReadOnlyList<PackageCell> cells)
    {
        if (run.Sheet.PlaceAt(place) is { } known && run.Sheet.Places[known].Name is var name && !cells.Any(c => c.Kind is CellKind.Text && c.Text == name))
        {
            renamed++;
        }

        // Blank cells are not among the cells of the row, and a blank may be somebody's deletion.
        var next = 0;
        foreach (var (column, measure) in columns.InOrder)
        {
            while (next < cells.Count && cells[next].Column < column)
            {
                next++;
            }

            run.Add(place, measure, next < cells.Count && cells[next].Column == column ? cells[next] : default, new CellSpot(sheet, row, column));
        }
    }

    private void Spoil(Func<CellSpot, bool> isMeant, string sentence)
    {
        for (var i = 0; i < run.Inputs.Count; i++)
        {
            if (run.Spots[i].Sheet == sheet && isMeant(run.Spots[i]))
            {
                run.Inputs.Spoil(i, sentence);
            }
        }
    }

    /// <summary>A row of totals is welcome; any other row with numbers in it belongs to nobody that the portal knows.</summary>
    private void AddStranger(int row, IReadOnlyList<PackageCell> cells, string key)
    {
        CountExtra();
        var isTotal = cells.Any(c => c.Kind is CellKind.Text && SearchFolding.Fold(c.Text) is var word && (word.StartsWith("jumlah", StringComparison.Ordinal) || word.StartsWith("total", StringComparison.Ordinal)));
        var says = cells.Any(c => IsOfRegency ? c.Column == columns.ValueColumn : columns.MeasureAt.ContainsKey(c.Column));
        if (!says || isTotal)
        {
            return;
        }

        run.Refuse(new CellProblem(columns.Sheet, row, columns.KeyColumn, key.Length == 0
            ? "Baris ini tidak berkode, jadi tidak dibaca. Isi kodenya seperti semula, atau hapus barisnya."
            : run.Marks.Places.ContainsKey(key) ? $"Desa/kelurahan berkode {AnsitColumns.Short(key)} tidak ada lagi di {run.Marks.Of.RegencyName} pada tahun itu, jadi barisnya tidak dibaca. Hapus barisnya."
            : $"Kode \"{AnsitColumns.Short(key)}\" tidak ada dalam buku kerja {run.Marks.Of.RegencyName}, jadi barisnya tidak dibaca. Kembalikan kodenya seperti semula, atau hapus barisnya."));
    }

    private void CountExtra()
    {
        if (++extra > run.Sheet.Places.Count + 1000)
        {
            throw new RuleBrokenException($"Lembar \"{columns.Sheet}\" berisi ribuan baris yang tidak dikenal; daftar desanya hanya {run.Sheet.Places.Count - 1}. Hapus baris tambahan itu, lalu unggah kembali.");
        }
    }

    private string NamesOf(List<string> keys)
    {
        var names = keys.Take(3).Select(k => IsOfRegency ? k : run.Sheet.PlaceAt(run.Marks.Places[k].Place) is { } at ? run.Sheet.Places[at].Name : k);
        return string.Join(", ", names) + (keys.Count > 3 ? ", …" : "");
    }

    private static PackageCell At(IReadOnlyList<PackageCell> cells, int column)
    {
        foreach (var cell in cells)
        {
            if (cell.Column == column)
            {
                return cell;
            }
        }

        return default;
    }
}
