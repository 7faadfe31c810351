using System.Security.Cryptography;
using System.Text;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;

namespace StuntingAssessment.Web.Features.Ansit.Findings;

/// <param name="Place">Null: the column as a whole.</param>
/// <param name="Whole">Of an error between two numbers: what the part goes beyond.</param>
/// <param name="Acceptance">Null: open.</param>
/// <param name="Cell">Where to look at it: the place, or the first filled one of the column.</param>
public sealed record AnsitProblem(Finding Finding, AnsitPlace? Place, MeasureOwner Owner, MeasureOwner? Whole, AcceptedWarning? Acceptance, AnsitPlace Cell)
{
    public AnsitCheck Check => Finding.Check;

    public Measure Measure => Owner.Measure;

    public bool IsError => Check.Severity is CheckSeverity.Error;

    public bool IsOpen => Acceptance is null;

    /// <summary>Names the finding with what it says: with other numbers it is another one.</summary>
    public string Key => $"{Finding.Check.Code}:{Finding.Place}:{Finding.Measure}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Finding.Sentence)).AsSpan(0, 4))}";

    /// <summary>Of two numbers that contradict each other either may be the wrong one: the offices of both have to look.</summary>
    public bool IsOf(Guid office) => Owner.Offices.Any(o => o.Id == office) || Whole?.Offices.Any(o => o.Id == office) is true;
}
