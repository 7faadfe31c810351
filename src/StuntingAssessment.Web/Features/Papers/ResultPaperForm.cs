using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Web.Features.Papers;

/// <summary>What is entered before a report or the certificates are issued.</summary>
public sealed class ResultPaperForm
{
    /// <summary>The papers in force when the form was shown.</summary>
    public string? InForce { get; set; }

    [Display(Name = "Nomor")]
    public string? Number { get; set; }

    /// <summary>By award code.</summary>
    public Dictionary<string, string?> Numbers { get; set; } = [];

    [Display(Name = "Tanggal")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Penanda tangan")]
    public string? Signatory { get; set; }

    [Display(Name = "Kertas")]
    public LetterPaper Paper { get; set; }
}
