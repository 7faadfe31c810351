using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Platform.Security.Authorization;

public static class RoleNames
{
    public static string Of(Role role) => role switch
    {
        Role.ProvinceAdmin => "Admin provinsi",
        Role.Verifier => "Tim teknis",
        Role.Panelist => "Panelis",
        Role.Chair => "Ketua tim penilai",
        Role.RegencyCoordinator => "Koordinator kabupaten/kota",
        Role.AgencyOperator => "Operator OPD",
        Role.Observer => "Pengamat",
    };

    /// <summary>The first letter as a capital: a name that begins a line.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
