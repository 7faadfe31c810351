using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Platform.Security.Authorization;

/// <summary>A role as one person holds it today.</summary>
/// <param name="IsActing">As an acting official (Plt.).</param>
public sealed record HeldRole(Role Role, string? RegencyCode, Guid? CycleId, bool IsActing = false)
{
    /// <summary>Every code the regency has had: a cycle keeps the code of its year.</summary>
    public IReadOnlySet<string> RegencyCodes { get; init; } = RegencyCode is null ? new HashSet<string>() : new HashSet<string> { RegencyCode };

    /// <summary>The standard agencies for which an operator's offices stand.</summary>
    public IReadOnlySet<string> AgencyCodes { get; init; } = new HashSet<string>();

    /// <summary>The offices of an operator.</summary>
    public IReadOnlySet<Guid> AgencyIds { get; init; } = new HashSet<Guid>();

    public bool Leads(ConvergenceAction action) => action.LeadAgency is { } lead && AgencyCodes.Contains(lead);
}
