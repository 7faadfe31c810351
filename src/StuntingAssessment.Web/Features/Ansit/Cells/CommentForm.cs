using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Cells;

public sealed class CommentForm
{
    [Display(Name = "Catatan", Description = "Dibaca semua orang yang dapat melihat Master Ansit kabupaten/kota ini.")]
    [Required(ErrorMessage = "Tulis catatannya.")]
    [MaxLength(AnsitComment.TextMaxLength, ErrorMessage = "Catatan paling banyak {1} karakter.")]
    public string? Text { get; set; }
}
