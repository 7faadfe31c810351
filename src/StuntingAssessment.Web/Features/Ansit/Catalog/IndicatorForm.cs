using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

public sealed class IndicatorForm
{
    public Guid Version { get; set; }

    [Display(Name = "Kode", Description = "Contoh: E31. Kode tetap dari siklus ke siklus dan tidak dapat diubah sesudahnya.")]
    public string? Code { get; set; }

    [Display(Name = "Nomor dalam daftar", Description = "Nomor yang dikenal kabupaten/kota dari surat. Kosongkan bila tidak ada.")]
    public int? SeedNo { get; set; }

    [Display(Name = "Kelompok", Description = "Indikator sekelompok tampil berdampingan.")]
    public string? Group { get; set; }

    [Display(Name = "Nama", Description = "Seperti tercetak dalam daftar.")]
    public string? Name { get; set; }

    [Display(Name = "Nama pendek", Description = "Untuk kepala kolom.")]
    public string? ShortName { get; set; }

    [Display(Name = "Jenis")]
    public IndicatorKind Kind { get; set; }

    [Display(Name = "Diisi per")]
    public IndicatorLevel Level { get; set; }

    [Display(Name = "Pembilang", Description = "Apa yang dihitung. Hanya untuk cakupan.")]
    public string? Numerator { get; set; }

    [Display(Name = "Sasaran", Description = "Penyebutnya. Hanya untuk cakupan.")]
    public string? Population { get; set; }

    [Display(Name = "Satuan", Description = "Hanya untuk jumlah; jenis lain mempunyai satuan sendiri.")]
    public string? Unit { get; set; }

    [Display(Name = "Arah")]
    public Polarity Polarity { get; set; }

    [Display(Name = "Target", Description = "Dalam satuan jenisnya, misalnya persen atau kali setahun.")]
    public decimal? Target { get; set; }

    [Display(Name = "Dasar target", Description = "Naskah yang menetapkannya, misalnya Perpres 72/2021.")]
    public string? TargetSource { get; set; }

    [Display(Name = "Pemilik baku", Description = "Perangkat daerah yang biasanya mempunyai angkanya. Kabupaten/kota dapat menetapkan yang lain.")]
    public string? Owner { get; set; }

    [Display(Name = "Keterangan", Description = "Apa yang mudah keliru dibaca.")]
    public string? Note { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal CatalogChoices Choices { get; private set; } = null!;

    internal bool IsNew { get; private set; }

    internal AssessmentCycle Cycle => Choices.Cycle;

    /// <summary>The population that it is: that one's owner is its owner.</summary>
    internal Population? Same => IsNew || Code is null ? null : Cycle.Catalog.PopulationOf(Code);

    public static IndicatorForm Of(Guid version, Indicator indicator) => new()
    {
        Version = version,
        Code = indicator.Code,
        SeedNo = indicator.SeedNo,
        Group = indicator.Group,
        Name = indicator.Name,
        ShortName = indicator.ShortName,
        Kind = indicator.Kind,
        Level = indicator.Level,
        Numerator = indicator.Numerator,
        Population = indicator.Population,
        Unit = CatalogNames.UnitOf(indicator.Kind) is null ? indicator.Unit : null,
        Polarity = indicator.Polarity,
        Target = indicator.Target,
        TargetSource = indicator.TargetSource,
        Owner = indicator.Owner,
        Note = indicator.Note,
    };

    public IndicatorForm On(CatalogChoices choices, bool isNew)
    {
        (Choices, IsNew) = (choices, isNew);
        return this;
    }

    public Indicator ToIndicator() => new(
        Code?.Trim() ?? "",
        SeedNo,
        Group?.Trim() ?? "",
        Name?.Trim() ?? "",
        ShortName?.Trim() ?? "",
        Kind,
        Level,
        TypedText.OrNull(Numerator),
        TypedText.OrNull(Population),
        Polarity,
        Target,
        TypedText.OrNull(TargetSource),
        Owner?.Trim() ?? "",
        CatalogNames.UnitOf(Kind) ?? Unit?.Trim() ?? "",
        TypedText.OrNull(Note));
}
