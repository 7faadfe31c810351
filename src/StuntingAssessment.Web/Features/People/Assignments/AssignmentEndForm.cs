using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace StuntingAssessment.Web.Features.People.Assignments;

public sealed class AssignmentEndForm
{
    [Display(Name = "Hari terakhir", Description = "Pada hari ini penugasan masih berlaku. Isi tanggal kemarin bila aksesnya harus berakhir sekarang juga.")]
    [Required(ErrorMessage = "Isi hari terakhir penugasan.")]
    public DateOnly? To { get; set; }

    public Guid Version { get; set; }

    /// <summary>The year of the panel's page when the way here led from there, and leads back.</summary>
    public int? PanelOf { get; set; }

    /// <summary>The yearly review that ends it; none when it ends by itself.</summary>
    public int? ReviewYear { get; set; }

    [BindNever]
    [ValidateNever]
    public PersonHead? Whom { get; set; }

    [BindNever]
    [ValidateNever]
    public AssignmentLine? What { get; set; }
}
