using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Papers.Issuers;

public sealed class EmblemForm
{
    public Guid Version { get; set; }

    [Required(ErrorMessage = "Pilih gambar lambang.")]
    public IFormFile? Emblem { get; set; }
}

public sealed class EmblemRemovalForm
{
    public Guid Version { get; set; }
}
