using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Platform.Security.Authorization;

public static class AssignmentWords
{
    /// <summary>"sejak 1 Mei 2024", "1 - 31 Mei 2024".</summary>
    public static string Period(DateOnly from, DateOnly? to) => to switch
    {
        null => $"sejak {IndonesianDate.Full(from)}",
        { } last when last < from => "dibatalkan sebelum mulai",
        { } last => IndonesianDate.Range(from, last),
    };

    /// <summary>"Koordinator Bulungan", "Panelis 2024, ketua tim penilai", "Admin provinsi (Plt. Kepala Bidang)".</summary>
    public static string Title(Role role, string? where, int? year, bool isChair, string? actingPosition = null) => (role, where, year) switch
    {
        (Role.RegencyCoordinator, { }, _) => $"Koordinator {where}",
        (Role.AgencyOperator, { }, _) => $"Operator {where}",
        (_, _, { }) => $"{RoleNames.Of(role)} {year}{(isChair ? ", ketua tim penilai" : "")}",
        _ => RoleNames.Of(role),
    } + (actingPosition is null ? "" : $" (Plt. {actingPosition})");
}
