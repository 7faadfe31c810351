using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

public sealed class PopulationForm
{
    public Guid Version { get; set; }

    [Display(Name = "Kode", Description = "Contoh: BALITA. Kode tetap dari siklus ke siklus dan tidak dapat diubah sesudahnya.")]
    public string? Code { get; set; }

    [Display(Name = "Nama")]
    public string? Name { get; set; }

    [Display(Name = "Pemilik baku", Description = "Perangkat daerah yang biasanya mempunyai angkanya. Kabupaten/kota dapat menetapkan yang lain.")]
    public string? Owner { get; set; }

    [Display(Name = "Sama dengan indikator", Description = "Bila sasaran ini juga tercantum sebagai indikator, angkanya diisi satu kali saja.")]
    public string? Indicator { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal CatalogChoices Choices { get; private set; } = null!;

    internal bool IsNew { get; private set; }

    internal AssessmentCycle Cycle => Choices.Cycle;

    public static PopulationForm Of(Guid version, Population population) =>
        new() { Version = version, Code = population.Code, Name = population.Name, Owner = population.Owner, Indicator = population.Indicator };

    public PopulationForm On(CatalogChoices choices, bool isNew)
    {
        (Choices, IsNew) = (choices, isNew);
        return this;
    }

    public Population ToPopulation() => new(Code?.Trim() ?? "", Name?.Trim() ?? "", Owner?.Trim() ?? "", TypedText.OrNull(Indicator));
}
