using System.Globalization;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Cycles.Export;

/// <summary>A cycle's rules and participants as tables; they are in memory already.</summary>
internal static class RuleTables
{
    public static IReadOnlyList<ExportedTable> Known { get; } =
    [
        new("peserta.csv", "Kabupaten/kota peserta, dan kecamatan dengan penghargaan yang diikutinya."),
        new("komponen.csv", "Komponen nilai dengan bobot dan cara penggabungannya."),
        new("aksi.csv", "Aksi konvergensi dengan bobotnya."),
        new("persyaratan.csv", "Bukti yang diminta setiap aksi."),
        new("kriteria.csv", "Kriteria dokumen dan kriteria panel."),
        new("tingkat.csv", "Tingkat setiap kriteria dokumen dengan poin dan uraiannya."),
        new("predikat.csv", "Predikat dan nilai terendahnya."),
        new("pemutus-seri.csv", "Urutan pemutus seri."),
        new("penghargaan.csv", "Penghargaan, dasarnya, hadiah, dan uangnya."),
    ];

    public static IEnumerable<CsvTable> Of(AssessmentCycle cycle)
    {
        var rules = cycle.Rules;
        yield return Table("peserta.csv", ["kode", "nama", "penghargaan_yang_diikuti", "tidak_dinilai_karena"], cycle.Participants.Select(IReadOnlyList<string?> (p) => [p.Code, p.Name, p.AwardCode, p.NotAssessedReason]));
        yield return Table("komponen.csv", ["kode", "nama", "bobot", "sumber", "penggabungan"], rules.Components.Select(IReadOnlyList<string?> (c) => [c.Code, c.Name, Text(c.Weight), RuleNames.Of(c.Source), RuleNames.Of(c.Combine)]));
        yield return Table("aksi.csv", ["nomor", "nama", "bobot", "perangkat_daerah"], rules.Actions.Select(IReadOnlyList<string?> (a) => [Text(a.No), a.Name, Text(a.Weight), a.LeadAgency]));
        yield return Table("persyaratan.csv", ["aksi", "kode", "nama", "jenis", "wajib", "hari_penilaian", "data_pribadi", "dasar"], rules.Actions.SelectMany(a => a.Requirements.Select(IReadOnlyList<string?> (r) => [Text(a.No), r.Code, r.Name, r.Kind.ToString(), YesNo(r.Mandatory), YesNo(r.OnTheDay), YesNo(r.HoldsPersonalData), r.Basis])));
        yield return Table("kriteria.csv", ["kode", "komponen", "aksi", "uraian", "bobot", "maksimum", "bukti"], rules.Criteria.Select(IReadOnlyList<string?> (c) => [c.Code, c.Component, c.Action is { } no ? Text(no) : null, c.Text, Text(c.Weight), c.Max is { } max ? Text(max) : null, string.Join("; ", c.Proof)]));
        yield return Table("tingkat.csv", ["kriteria", "tingkat", "poin", "uraian"], rules.Criteria.SelectMany(c => c.Levels.Select(IReadOnlyList<string?> (l) => [c.Code, l.Letter, Text(l.Points), l.Descriptor])));
        yield return Table("predikat.csv", ["nama", "mulai"], rules.Predicates.Select(IReadOnlyList<string?> (p) => [p.Name, Text(p.From)]));
        yield return Table("pemutus-seri.csv", ["urutan", "ukuran", "arti"], rules.TieBreak.Select(IReadOnlyList<string?> (t, i) => [Text(i + 1), t, RuleNames.TieBreak(rules, t)]));
        yield return Table("penghargaan.csv", ["kode", "nama", "peringkat", "komponen", "eksklusif", "hadiah", "uang"], rules.Awards.Select(IReadOnlyList<string?> (a) => [a.Code, a.Name, a.Rank is { } rank ? Text(rank) : null, a.Basis, YesNo(a.Exclusive), string.Join("; ", a.Prizes), a.Money?.ToString(CultureInfo.InvariantCulture)]));
    }

    private static CsvTable Table(string name, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string?>> rows) =>
        new(name, Known.First(k => k.Name == name).About, head, rows.ToAsyncEnumerable());

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string YesNo(bool yes) => yes ? "ya" : "tidak";
}
