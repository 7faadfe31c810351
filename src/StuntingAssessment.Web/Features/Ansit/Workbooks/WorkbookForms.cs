using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

public sealed class WorkbookUploadForm
{
    [Required(ErrorMessage = "Pilih buku kerja yang sudah diisi.")]
    public IFormFile? File { get; set; }
}
