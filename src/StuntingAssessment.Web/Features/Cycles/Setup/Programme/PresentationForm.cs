using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Programme;

public sealed class PresentationForm
{
    private const int LinesMaxLength = 8000;

    public Guid Version { get; set; }

    [Display(Name = "Salindia, paling banyak")]
    [Required(ErrorMessage = "Isi jumlah salindia paling banyak.")]
    public int? MaxSlides { get; set; }

    [Display(Name = "Salindia dikirim paling lambat", Description = "Hanya menandai terlambat.")]
    public DateOnly? SlidesDue { get; set; }

    [Display(Name = "Lama paparan")]
    [Required(ErrorMessage = "Isi lama paparan.")]
    public int? PresentMinutes { get; set; }

    [Display(Name = "Lama tanya jawab")]
    [Required(ErrorMessage = "Isi lama tanya jawab, 0 bila tidak ada.")]
    public int? QuestionMinutes { get; set; }

    [Display(Name = "Pokok paparan", Description = "Judul bagian paparan, satu per baris.")]
    [StringLength(LinesMaxLength)]
    public string? Outline { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal int Year { get; private set; }

    public static PresentationForm Of(AssessmentCycle cycle)
    {
        var rules = cycle.Programme.Presentation;
        return new PresentationForm
        {
            Version = cycle.Version,
            MaxSlides = rules.MaxSlides,
            SlidesDue = rules.SlidesDue,
            PresentMinutes = rules.PresentMinutes,
            QuestionMinutes = rules.QuestionMinutes,
            Outline = TypedText.OfLines(rules.Outline),
        }.On(cycle);
    }

    public PresentationForm On(AssessmentCycle cycle)
    {
        Year = cycle.AssessmentYear;
        return this;
    }

    public PresentationRules ToRules() => new(MaxSlides!.Value, SlidesDue, PresentMinutes!.Value, QuestionMinutes!.Value, TypedText.Lines(Outline));
}
