using Microsoft.AspNetCore.Identity;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>Gives an account a new password when the rules allow it, and ends its sessions. The caller saves.</summary>
public sealed class SetPassword(UserManager<PortalUser> users)
{
    /// <returns>What the rules have against it, in Indonesian; empty when it was set.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(PortalUser account, string password)
    {
        var faults = new List<string>();
        foreach (var rule in users.PasswordValidators)
        {
            faults.AddRange((await rule.ValidateAsync(users, account, password)).Errors.Select(e => e.Description));
        }

        if (faults.Count == 0)
        {
            account.SetPasswordHash(users.PasswordHasher.HashPassword(account, password));
        }

        return faults;
    }
}
