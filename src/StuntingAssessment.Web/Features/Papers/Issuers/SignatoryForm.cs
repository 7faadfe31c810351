using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Web.Features.Papers.Issuers;

public sealed class SignatoryForm
{
    public Guid Version { get; set; }

    [Display(Name = "Jabatan")]
    public string? Position { get; set; }

    [Display(Name = "Kedudukan")]
    public SignatoryCapacity Capacity { get; set; }

    [Display(Name = "a.n.", Description = "Atas nama pejabat ini, bila menandatangani atas namanya")]
    public string? OnBehalfOf { get; set; }

    [Display(Name = "u.b.", Description = "Untuk beliau: pejabat di bawahnya yang menandatangani")]
    public string? Under { get; set; }

    [Display(Name = "Nama", Description = "Dengan gelar. Kosong: naskah memuat garis untuk diisi tangan")]
    public string? Name { get; set; }

    [Display(Name = "Pangkat dan golongan", Description = "Misalnya Pembina Utama (IV/e)")]
    public string? Rank { get; set; }

    [Display(Name = "NIP", Description = "18 angka")]
    public string? Nip { get; set; }

    [Display(Name = "Pejabat ini ber-NIP", Description = "Gubernur, bupati, dan wali kota tidak")]
    public bool HasNip { get; set; }

    public static SignatoryForm Of(Issuer issuer, Signatory s) => new()
    {
        Version = issuer.Version,
        Position = s.Position,
        Capacity = s.Capacity,
        OnBehalfOf = s.OnBehalfOf,
        Under = s.Under,
        Name = s.Name,
        Rank = s.Rank,
        Nip = s.Nip,
        HasNip = s.HasNip,
    };

    public Signatory Signatory(string code) => new(code, Position ?? "", Capacity, OnBehalfOf, Under, Name, Rank, Nip, HasNip);
}
