using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Files;

/// <summary>What every form about evidence carries, and what its page shows around it.</summary>
public abstract class EvidenceForm
{
    /// <summary>Of the submission; empty while nothing has been written to it.</summary>
    public Guid Version { get; set; }

    [BindNever]
    [ValidateNever]
    public EvidencePlace Place { get; set; } = null!;
}

/// <summary>Evidence that is new: it belongs to a requirement.</summary>
public abstract class NewEvidenceForm : EvidenceForm
{
    [Display(Name = "Untuk persyaratan")]
    [Required(ErrorMessage = "Pilih persyaratan yang dibuktikan.")]
    public string? Requirement { get; set; }

    [Display(Name = "Nama bukti")]
    [StringLength(Domain.Convergence.Evidence.TitleMaxLength)]
    public string? Title { get; set; }
}

public sealed class EvidenceFilesForm : NewEvidenceForm
{
    [Display(Name = "Berkas")]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    [Display(Name = "Memuat data pribadi, misalnya nama, NIK, atau foto orang")]
    public bool HoldsPersonalData { get; set; }

    /// <summary>How many files of the request that came back were kept.</summary>
    [BindNever]
    public int KeptNow { get; set; }
}

public sealed class EvidenceLinkForm : NewEvidenceForm
{
    [Display(Name = "Tautan")]
    [DataType(DataType.Url)]
    [Required(ErrorMessage = "Isi tautan.")]
    [StringLength(Domain.Convergence.Evidence.UrlMaxLength)]
    public string? Url { get; set; }
}

public sealed class EvidenceCitationForm : NewEvidenceForm
{
    [Display(Name = "Tautan di laman Kemendagri")]
    [DataType(DataType.Url)]
    [Required(ErrorMessage = "Isi tautan.")]
    [StringLength(Domain.Convergence.Evidence.UrlMaxLength)]
    public string? Url { get; set; }

    [Display(Name = "Tanggal dilihat")]
    [Required(ErrorMessage = "Isi tanggal dokumen dilihat di laman Kemendagri.")]
    public DateOnly? SeenOn { get; set; }

    [Display(Name = "Diperiksa oleh")]
    [Required(ErrorMessage = "Isi siapa yang memeriksa dokumen di laman Kemendagri.")]
    [StringLength(200)]
    public string? CheckedBy { get; set; }
}

public sealed class EvidenceVersionForm : EvidenceForm
{
    [Display(Name = "Berkas")]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    [Display(Name = "Memuat data pribadi, misalnya nama, NIK, atau foto orang")]
    public bool HoldsPersonalData { get; set; }

    [BindNever]
    [ValidateNever]
    public EvidenceShown Item { get; set; } = null!;
}

public sealed class EvidenceRemovalForm : EvidenceForm
{
    [BindNever]
    [ValidateNever]
    public EvidenceShown Item { get; set; } = null!;
}

/// <summary>The item that a form is about, as it stands.</summary>
public sealed record EvidenceShown(Guid Id, string RequirementCode, string Title, string? FileName, int Versions, bool HoldsPersonalData)
{
    public static EvidenceShown Of(Submission submission, Guid id)
    {
        var item = submission.Evidence.Single(e => e.Id == id);
        return new EvidenceShown(id, item.RequirementCode, item.Title, item.LatestFile?.Name, item.Files.Count, item.HoldsPersonalData);
    }
}
