using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace StuntingAssessment.Web.Features.Evidence.Files;

public sealed class EvidenceRemovalForm : EvidenceForm
{
    [BindNever]
    [ValidateNever]
    public EvidenceShown Item { get; set; } = null!;
}
