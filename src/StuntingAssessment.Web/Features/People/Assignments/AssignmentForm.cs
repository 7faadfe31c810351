using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.People.Assignments;

public class AssignmentForm
{
    [Display(Name = "Peran")]
    public Role? Role { get; set; }

    [Display(Name = "Kabupaten/kota", Description = "Hanya untuk koordinator kabupaten/kota dan operator OPD.")]
    public string? RegencyCode { get; set; }

    [Display(Name = "Perangkat daerah", Description = "Hanya untuk operator OPD. Yang bekerja untuk dua perangkat daerah mendapat dua penugasan.")]
    public Guid? AgencyId { get; set; }

    [Display(Name = "Siklus penilaian", Description = "Hanya untuk panelis dan tim teknis: susunannya dipilih per siklus.")]
    public int? Year { get; set; }

    [Display(Name = "Mulai")]
    public DateOnly? From { get; set; }

    [Display(Name = "Sampai", Description = "Hari terakhir; kosongkan bila tanpa batas.")]
    public DateOnly? To { get; set; }

    [Display(Name = "Pelaksana tugas (Plt.) untuk jabatan", Description = "Hanya bila orang ini memegang perannya sebagai pelaksana tugas. Misalnya: Kepala Bappeda Kabupaten Bulungan. Hari terakhirnya wajib diisi.")]
    [StringLength(Acting.PositionMaxLength)]
    public string? ActingPosition { get; set; }

    [Display(Name = "Menggantikan", Description = "Hanya untuk pelaksana tugas: pejabat yang digantikannya, bila punya akun.")]
    public Guid? InPlaceOf { get; set; }

    [Display(Name = "Ketua tim penilai", Description = "Hanya untuk panelis. Satu ketua per siklus: ketua sebelumnya menjadi panelis biasa.")]
    public bool IsChair { get; set; }

    /// <summary>Whose page this is; never posted.</summary>
    [BindNever]
    [ValidateNever]
    public PersonHead? Whom { get; set; }

    /// <summary>What the page offers; never posted.</summary>
    [BindNever]
    [ValidateNever]
    public AssignmentChoices Choices { get; set; } = AssignmentChoices.None;
}
