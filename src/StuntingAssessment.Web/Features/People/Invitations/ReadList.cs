using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Platform.Spreadsheets;

namespace StuntingAssessment.Web.Features.People.Invitations;

/// <summary>Turns a table into people and roles. Finds every problem of every row, not only the first.</summary>
public sealed class ReadList(PortalDbContext db, SheetReader reader, PortalClock clock)
{
    private static readonly EmailAddressAttribute Address = new();

    /// <exception cref="RuleBrokenException">The table as a whole cannot be read.</exception>
    public async Task<ListReading> RunAsync(Stream upload, CancellationToken cancellationToken)
    {
        var sheet = await reader.ReadAsync(upload, SheetLimits.List(ListColumns.MostRows), cancellationToken);
        var columns = ColumnsOf(sheet);
        var regencies = await db.Regions.AsNoTracking().Where(r => r.Level == RegionLevel.Regency && r.Code != null).OrderBy(r => r.Code).ToListAsync(cancellationToken);
        var agencies = await db.Agencies.AsNoTracking().Where(a => a.To == null).ToListAsync(cancellationToken);
        var problems = new List<CellProblem>();
        List<ListRow> rows = [.. sheet.Rows.Skip(1).Select(row => RowOf(sheet, row, columns, regencies, agencies, problems))];
        return rows.Count == 0
            ? throw new RuleBrokenException("Daftar ini belum berisi orang. Isi mulai baris kedua, di bawah judul kolom.")
            : new ListReading(sheet.Name, columns, rows, problems);
    }

    private static Dictionary<string, int> ColumnsOf(Sheet sheet)
    {
        var columns = new Dictionary<string, int>();
        foreach (var head in sheet.Rows.Count == 0 ? [] : sheet.Rows[0].Cells.Where(c => !c.IsBlank))
        {
            var name = ListColumns.Named(head.Text) ?? throw new RuleBrokenException($"Kolom \"{Shortened(head.Text)}\" ({head.Place}) tidak dikenal. Baris pertama berisi judul kolom seperti dalam templat; hapus kolom yang lain.");
            if (!columns.TryAdd(name, head.Column))
            {
                throw new RuleBrokenException($"Kolom {name} ada dua kali ({head.Place}). Hapus salah satunya.");
            }
        }

        var missing = ListColumns.Required.Where(c => !columns.ContainsKey(c)).ToList();
        return missing.Count == 0 ? columns : throw new RuleBrokenException($"Kolom {string.Join(", ", missing)} tidak ditemukan pada baris pertama. Pakai templat yang dapat diunduh.");
    }

    private ListRow RowOf(Sheet sheet, SheetRow row, Dictionary<string, int> columns, List<Region> regencies, List<Agency> agencies, List<CellProblem> problems)
    {
        void Refuse(SheetCell cell, string sentence)
        {
            // One sentence for a cell: a formula is not "missing" as well.
            if (!problems.Exists(p => p.Row == cell.Row && p.Column == cell.Column))
            {
                problems.Add(CellProblem.At(sheet, cell, sentence));
            }
        }

        SheetCell Cell(string column)
        {
            var cell = columns.TryGetValue(column, out var number) ? row.Cell(number) : new SheetCell(row.Number, 0, CellKind.Blank, "");
            if (cell.Kind is CellKind.Formula or CellKind.Error)
            {
                Refuse(cell, cell.Kind is CellKind.Formula ? "Sel ini berisi rumus. Salin, lalu tempel sebagai nilai." : "Sel ini berisi galat. Ketik ulang isinya.");
                return cell with { Kind = CellKind.Blank, Text = "" };
            }

            return cell;
        }

        var name = NameIn(Cell(ListColumns.Name), Refuse);
        var email = EmailIn(Cell(ListColumns.Email), Refuse);
        var role = RoleIn(Cell(ListColumns.Role), Refuse);
        var regency = RegencyIn(Cell(ListColumns.Regency), regencies, Refuse);
        var agency = AgencyIn(Cell(ListColumns.Agency), regency, agencies, Refuse);
        var year = Cell(ListColumns.Year);
        if (!year.IsBlank && year.Whole is null)
        {
            Refuse(year, $"\"{Shortened(year.Text)}\" bukan tahun siklus. Tulis tahunnya saja, misalnya 2024.");
        }

        var from = DateIn(Cell(ListColumns.From), Refuse) ?? clock.Today;
        var to = DateIn(Cell(ListColumns.To), Refuse);
        var acting = Cell(ListColumns.Acting);
        if (acting.Text.Length > Acting.PositionMaxLength || IsYesOrNo(acting))
        {
            Refuse(acting, $"Tulis jabatan yang dijalankannya sebagai Plt., misalnya Kepala Bappeda; paling banyak {Acting.PositionMaxLength} karakter. Kosongkan bila bukan Plt.");
        }

        return new ListRow(row.Number, name, email, role, regency?.Code, regency?.Name, agency?.Id, agency?.Name, year.Whole, from, to, acting.IsBlank ? null : acting.Text, ChairIn(Cell(ListColumns.Chair), Refuse));
    }

    private static string NameIn(SheetCell cell, Action<SheetCell, string> refuse)
    {
        if (cell.IsBlank)
        {
            refuse(cell, "Isi nama orang ini.");
        }
        else if (cell.Text.Length > PortalUser.NameMaxLength)
        {
            refuse(cell, $"Nama paling banyak {PortalUser.NameMaxLength} karakter.");
        }

        return cell.Text;
    }

    private static string EmailIn(SheetCell cell, Action<SheetCell, string> refuse)
    {
        if (cell.IsBlank)
        {
            refuse(cell, "Isi alamat surelnya.");
        }
        else if (!Address.IsValid(cell.Text) || cell.Text.Any(char.IsWhiteSpace) || cell.Text.Length > PortalUser.EmailMaxLength)
        {
            refuse(cell, $"\"{Shortened(cell.Text)}\" bukan alamat surel. Contoh: nama@provinsi.go.id.");
        }

        return cell.Text;
    }

    private static Role? RoleIn(SheetCell cell, Action<SheetCell, string> refuse)
    {
        var role = RoleWords.Find(cell.Text);
        if (cell.IsBlank)
        {
            refuse(cell, $"Isi perannya: {RoleWords.Listed}.");
        }
        else if (role is null)
        {
            refuse(cell, $"Peran \"{Shortened(cell.Text)}\" tidak dikenal. Pilih salah satu: {RoleWords.Listed}. Untuk ketua, tulis Panelis dan isi kolom ketua dengan ya.");
        }

        return role;
    }

    private static Region? RegencyIn(SheetCell cell, List<Region> regencies, Action<SheetCell, string> refuse)
    {
        if (cell.IsBlank)
        {
            return null;
        }

        // A code that a spreadsheet took for a number has lost its last zero.
        var code = cell.Kind is CellKind.Number && decimal.TryParse(cell.Text, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number.ToString("00.00", System.Globalization.CultureInfo.InvariantCulture)
            : cell.Text;
        var found = regencies.Where(r => r.Code == code || string.Equals(r.Name, cell.Text, StringComparison.OrdinalIgnoreCase)).ToList();
        found = found.Count > 0 ? found : regencies.Where(r => string.Equals(Bare(r.Name), Bare(cell.Text), StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count != 1)
        {
            refuse(cell, found.Count == 0
                ? $"Kabupaten/kota \"{Shortened(cell.Text)}\" tidak ada dalam daftar wilayah. Tulis namanya seperti di portal, atau kodenya."
                : $"\"{Shortened(cell.Text)}\" dapat berarti {string.Join(" atau ", found.Select(r => r.Name))}. Tulis lengkap.");
            return null;
        }

        return found[0];
    }

    /// <summary>Offices of different regencies have the same names: the row's regency decides.</summary>
    private static Agency? AgencyIn(SheetCell cell, Region? regency, List<Agency> agencies, Action<SheetCell, string> refuse)
    {
        if (cell.IsBlank)
        {
            return null;
        }

        var found = agencies.Find(a => a.RegionId == regency?.Id && (string.Equals(a.Name, cell.Text, StringComparison.OrdinalIgnoreCase) || a.Codes.Contains(cell.Text, StringComparer.OrdinalIgnoreCase)));
        if (found is null)
        {
            refuse(cell, regency is null
                ? "Isi juga kabupaten/kotanya: perangkat daerah dicari di sana."
                : $"Perangkat daerah \"{Shortened(cell.Text)}\" tidak ada di {regency.Name}. Tulis namanya seperti di portal, atau kodenya.");
        }

        return found;
    }

    private static DateOnly? DateIn(SheetCell cell, Action<SheetCell, string> refuse)
    {
        if (!cell.IsBlank && cell.Date is null)
        {
            refuse(cell, cell.Kind is CellKind.Text
                ? $"\"{Shortened(cell.Text)}\" tersimpan sebagai teks, bukan tanggal. Ubah format selnya menjadi tanggal dan ketik ulang, atau tulis tahun-bulan-hari: 2024-05-20."
                : "Isi sel ini bukan tanggal. Ketik tanggalnya, misalnya 2024-05-20.");
        }

        return cell.Date;
    }

    private static bool ChairIn(SheetCell cell, Action<SheetCell, string> refuse)
    {
        if (!cell.IsBlank && !IsYesOrNo(cell))
        {
            refuse(cell, "Isi kolom ketua dengan ya atau tidak, atau kosongkan.");
        }

        return cell.Text.ToUpperInvariant() is "YA" or "TRUE" or "1";
    }

    private static bool IsYesOrNo(SheetCell cell) => cell.Text.ToUpperInvariant() is "YA" or "TIDAK" or "TRUE" or "FALSE" or "1" or "0";

    private static string Bare(string name)
    {
        string[] kinds = ["kabupaten ", "kab. ", "kab ", "kota "];
        return kinds.FirstOrDefault(k => name.StartsWith(k, StringComparison.OrdinalIgnoreCase)) is { } kind ? name[kind.Length..].Trim() : name;
    }

    private static string Shortened(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
