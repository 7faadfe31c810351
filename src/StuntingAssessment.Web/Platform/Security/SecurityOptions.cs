using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Platform.Security;

/// <summary>Section "Security".</summary>
public sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>Production is always <see cref="SecondFactorRule.Required"/>, whatever the settings say.</summary>
    public SecondFactorRule SecondFactor { get; set; }

    public bool AsksSecondFactorOf(IEnumerable<HeldRole> held) => SecondFactor is SecondFactorRule.Required && held.Any(h => IsOfTheProvince(h.Role));

    /// <summary>All but the regencies' own people; a role that is new here is asked until somebody decides otherwise.</summary>
    private static bool IsOfTheProvince(Role role) => !Assignment.IsOfRegency(role);
}
