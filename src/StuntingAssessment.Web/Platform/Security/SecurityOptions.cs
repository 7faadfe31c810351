using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Platform.Security;

public enum SecondFactorRule
{
    /// <summary>Whoever wants it sets it up.</summary>
    Offered,

    /// <summary>Province roles and panellists reach nothing but their own account before they have set it up.</summary>
    Required,
}

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
