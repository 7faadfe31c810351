using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace StuntingAssessment.Web.Features.Cycles.Preparations;

public sealed class NewCycleForm : YearsForm
{
    public const string FromNothing = "kosong";

    /// <summary>The year of the cycle to clone, or <see cref="FromNothing"/>.</summary>
    [Display(Name = "Isi awal")]
    [Required(ErrorMessage = "Pilih isi awal siklus.")]
    public string? Start { get; set; }

    [Display(Name = "Provinsi")]
    public string? Province { get; set; }

    /// <summary>What the page offers; never posted.</summary>
    [BindNever]
    [ValidateNever]
    public NewCycleChoices Choices { get; set; } = NewCycleChoices.None;

    /// <summary>The cycle to clone; null for one from nothing.</summary>
    internal AssessmentCycle? Source => Choices.Cycles.FirstOrDefault(c => c.AssessmentYear.ToString(CultureInfo.InvariantCulture) == Start);

    public NewCycleForm On(NewCycleChoices choices)
    {
        Choices = choices;
        return this;
    }

    /// <summary>Next year, by the latest cycle.</summary>
    public static NewCycleForm Proposed(NewCycleChoices choices, int thisYear, string zone)
    {
        var latest = choices.Cycles.Count == 0 ? null : choices.Cycles[0];
        var year = latest?.AssessmentYear + 1 ?? thisYear;
        return new NewCycleForm
        {
            AssessmentYear = year,
            ActivityYear = year - 1,
            TimeZone = latest?.TimeZone ?? zone,
            Start = latest?.AssessmentYear.ToString(CultureInfo.InvariantCulture) ?? FromNothing,
            Province = latest?.ProvinceCode ?? (choices.Provinces.Count == 0 ? null : choices.Provinces[0].Code),
        }.On(choices);
    }
}

public sealed record ProvinceChoice(string Code, string Name);
