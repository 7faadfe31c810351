using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

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

public sealed record PersonHead(Guid Id, string Name);

public sealed record AssignmentChoices(IReadOnlyList<Choice> Roles, IReadOnlyList<Choice> Regencies, IReadOnlyList<Choice> Agencies, IReadOnlyList<Choice> Years, IReadOnlyList<Choice> People)
{
    public static AssignmentChoices None { get; } = new([], [], [], [], []);

    public static async Task<AssignmentChoices> LoadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var regencies = await db.Regions.AsNoTracking().Where(r => r.Level == RegionLevel.Regency && r.Code != null).OrderBy(r => r.Code).Select(r => new { r.Id, r.Code, r.Name }).ToListAsync(cancellationToken);
        var agencies = await db.Agencies.AsNoTracking().Where(a => a.To == null).Select(a => new { a.Id, a.RegionId, a.Name }).ToListAsync(cancellationToken);
        var years = await db.Cycles.AsNoTracking().Where(c => c.Phase != Phase.Published || c.Correction != null).OrderByDescending(c => c.AssessmentYear).Select(c => c.AssessmentYear).ToListAsync(cancellationToken);
        var people = await db.Users.AsNoTracking().Where(u => u.ClosedAt == null).OrderBy(u => u.SearchText).Select(u => new Choice(u.Id.ToString(), u.Name, null, null, false)).ToListAsync(cancellationToken);
        return new AssignmentChoices(
            [.. Enum.GetValues<Role>().Where(r => r is not Role.Chair).Select(r => new Choice(r.ToString(), RoleNames.Of(r)))],
            [.. regencies.Select(r => new Choice(r.Code!, r.Name))],
            [.. regencies.SelectMany(r => agencies.Where(a => a.RegionId == r.Id).OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => new Choice(a.Id.ToString(), a.Name, Group: r.Name)))],
            [.. years.Select(y => new Choice(y.ToString(CultureInfo.InvariantCulture), $"Penilaian {y}"))],
            people);
    }
}
