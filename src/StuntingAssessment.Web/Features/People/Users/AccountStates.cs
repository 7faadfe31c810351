using System.Linq.Expressions;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Security.Authentication;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.People.Users;

public static class AccountStates
{
    public static AccountState Of(DateTime? closedAt, bool hasPassword, bool isLongUnused, DateTime? lockedUntil, DateTime now) =>
        closedAt is not null ? AccountState.Closed
        : !hasPassword ? AccountState.Invited
        : isLongUnused ? AccountState.Dormant
        : lockedUntil > now ? AccountState.Locked
        : AccountState.Active;

    /// <summary>The same, asked of the database.</summary>
    public static Expression<Func<PortalUser, bool>> Are(AccountState state, DormantAccounts dormant, DateTime now) => state switch
    {
        AccountState.Dormant => dormant.AreLocked(),
        AccountState.Closed => u => u.ClosedAt != null,
        AccountState.Invited => u => u.ClosedAt == null && u.PasswordHash == null,
        AccountState.Locked => u => u.ClosedAt == null && u.PasswordHash != null && u.LockedUntil > now,
        AccountState.Active => u => u.ClosedAt == null && u.PasswordHash != null && (u.LockedUntil == null || u.LockedUntil <= now),
    };

    public static string Word(AccountState state) => state switch
    {
        AccountState.Active => "aktif",
        AccountState.Invited => "diundang",
        AccountState.Dormant => "lama-tidak-dipakai",
        AccountState.Locked => "terkunci",
        AccountState.Closed => "ditutup",
    };

    public static BadgeLook Look(AccountState state) => state switch
    {
        AccountState.Active => new BadgeLook(Tone.Success, Icon.CheckCircle, "Aktif"),
        AccountState.Invited => new BadgeLook(Tone.Info, Icon.Clock, "Diundang"),
        AccountState.Dormant => new BadgeLook(Tone.Warning, Icon.Lock, "Terkunci, lama tidak dipakai"),
        AccountState.Locked => new BadgeLook(Tone.Warning, Icon.Lock, "Terkunci"),
        AccountState.Closed => new BadgeLook(Tone.Neutral, Icon.CrossCircle, "Ditutup"),
    };

    /// <summary>How the address of the list names a role.</summary>
    public static string Word(Role role) => role switch
    {
        Role.ProvinceAdmin => "admin",
        Role.Verifier => "tim-teknis",
        Role.Panelist => "panelis",
        Role.Chair => "ketua",
        Role.RegencyCoordinator => "koordinator",
        Role.AgencyOperator => "operator",
        Role.Observer => "pengamat",
    };
}
