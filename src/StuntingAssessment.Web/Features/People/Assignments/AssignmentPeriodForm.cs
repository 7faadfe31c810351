using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace StuntingAssessment.Web.Features.People.Assignments;

public sealed class AssignmentPeriodForm
{
    [Display(Name = "Hari terakhir yang baru", Description = "Kosongkan bila tanpa batas waktu. Pelaksana tugas (Plt.) selalu berbatas waktu.")]
    public DateOnly? To { get; set; }

    public Guid Version { get; set; }

    [BindNever]
    [ValidateNever]
    public PersonHead? Whom { get; set; }

    [BindNever]
    [ValidateNever]
    public AssignmentLine? What { get; set; }
}
