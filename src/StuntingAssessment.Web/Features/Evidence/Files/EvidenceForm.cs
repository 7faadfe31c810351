using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

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
