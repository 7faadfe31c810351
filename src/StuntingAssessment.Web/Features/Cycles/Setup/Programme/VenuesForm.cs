using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Programme;

public sealed class VenuesForm
{
    private const int LinesMaxLength = 8000;

    public Guid Version { get; set; }

    [Display(Name = "Tempat pembukaan")]
    [StringLength(ProgrammeFacts.TextMaxLength)]
    public string? OpeningVenue { get; set; }

    [Display(Name = "Tempat penilaian", Description = "Satu tempat per baris.")]
    [StringLength(LinesMaxLength)]
    public string? Venues { get; set; }

    [Display(Name = "Dokumen yang dibawa", Description = "Yang diminta dibawa pada hari penilaian, satu per baris.")]
    [StringLength(LinesMaxLength)]
    public string? DocumentsToBring { get; set; }

    [Display(Name = "Peserta setiap kabupaten/kota, paling banyak")]
    [Required(ErrorMessage = "Isi jumlah peserta paling banyak.")]
    public int? MaxParticipantsPerRegency { get; set; }

    [Display(Name = "Nama uang penghargaan", Description = "Seperti disebut dalam surat, misalnya uang pembinaan.")]
    [StringLength(ProgrammeFacts.MoneyNameMaxLength)]
    public string? AwardMoneyName { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal int Year { get; private set; }

    public static VenuesForm Of(AssessmentCycle cycle) => new VenuesForm
    {
        Version = cycle.Version,
        OpeningVenue = cycle.Programme.OpeningVenue,
        Venues = TypedText.OfLines(cycle.Programme.Venues),
        DocumentsToBring = TypedText.OfLines(cycle.Programme.DocumentsToBring),
        MaxParticipantsPerRegency = cycle.Programme.MaxParticipantsPerRegency,
        AwardMoneyName = cycle.Programme.AwardMoneyName,
    }.On(cycle);

    public VenuesForm On(AssessmentCycle cycle)
    {
        Year = cycle.AssessmentYear;
        return this;
    }

    public ProgrammeFacts ToFacts() =>
        new(TypedText.OrNull(OpeningVenue), TypedText.Lines(Venues), TypedText.Lines(DocumentsToBring), MaxParticipantsPerRegency!.Value, AwardMoneyName?.Trim() ?? "");
}
