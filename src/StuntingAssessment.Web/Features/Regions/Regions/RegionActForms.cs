using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Features.Regions.Lists;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Regions.Regions;

/// <summary>What every change of a region asks. Sent once it shows what would change; sent again with what was seen, it is saved.</summary>
public abstract class RegionActForm
{
    public Guid Version { get; set; }

    [Display(Name = "Berlaku sejak tahun", Description = "Tahun pertama perubahan ini berlaku, menurut peraturannya.")]
    [Required(ErrorMessage = "Isi tahun mulai berlaku.")]
    public int? Year { get; set; }

    [Display(Name = "Siklus yang sedang berjalan tetap memakai kode dan nama yang sekarang")]
    public bool IsAccepted { get; set; }

    /// <summary>The fingerprint of the changes that the page showed.</summary>
    public string? Seen { get; set; }

    public bool IsConfirmed { get; set; }

    [BindNever]
    [ValidateNever]
    public RegionHead Head { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<RegionDifference> Changes { get; set; } = [];
}

/// <summary>The region as it stands before the act.</summary>
public sealed record RegionHead(Guid Id, RegionLevel Level, string Title, string Name, string Kind, string? Code, Guid? ParentId, IReadOnlyList<RegionPlace> Above, IReadOnlyList<int> RunningYears, IReadOnlyList<Choice> Parents, IReadOnlyList<ChildRow> Children, IReadOnlyList<Choice> Siblings)
{
    public IEnumerable<Choice> KindsOf(RegionLevel level) => RegionLevels.KindsOf(level).Select(k => new Choice(k, char.ToUpperInvariant(k[0]) + k[1..]));
}

public sealed record ChildRow(Guid Id, string Title, string? Code);

public sealed class RegionNameForm : RegionActForm
{
    [Display(Name = "Nama")]
    public string? Name { get; set; }

    [Display(Name = "Jenis")]
    public string? Kind { get; set; }
}

public sealed class RegionCodeForm : RegionActForm
{
    [Display(Name = "Kode", Description = "Kode Kemendagri. Kode wilayah di dalamnya ikut berganti awalannya.")]
    public string? Code { get; set; }

    [Display(Name = "Terletak di dalam")]
    public Guid? ParentId { get; set; }
}

public sealed class RegionAdditionForm : RegionActForm
{
    [Display(Name = "Nama")]
    public string? Name { get; set; }

    [Display(Name = "Jenis")]
    public string? Kind { get; set; }

    [Display(Name = "Kode", Description = "Kosongkan bila belum ada; dapat diisi kemudian.")]
    public string? Code { get; set; }
}

public sealed class RegionPartForm
{
    [Display(Name = "Nama")]
    public string? Name { get; set; }

    [Display(Name = "Jenis")]
    public string? Kind { get; set; }

    [Display(Name = "Kode")]
    public string? Code { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Code);
}

public sealed class RegionSplitForm : RegionActForm
{
    public const int MostParts = 4;
    public const string Stays = "tetap";

    [Display(Name = "Wilayah ini tetap ada di samping yang baru")]
    public bool Remains { get; set; }

    public List<RegionPartForm> Parts { get; set; } = [];

    /// <summary>By child: "tetap", or the number of the new region that takes it, from 0.</summary>
    public Dictionary<Guid, string?> Places { get; set; } = [];

    public IEnumerable<Choice> Destinations =>
        new[] { new Choice(Stays, "tetap di sini") }.Concat(Enumerable.Range(0, MostParts).Select(i => new Choice(i.ToString(CultureInfo.InvariantCulture), $"wilayah baru {i + 1}")));
}

public sealed class RegionMergerForm : RegionActForm
{
    [Display(Name = "Digabung ke dalam wilayah ini")]
    public List<Guid> Others { get; set; } = [];
}
