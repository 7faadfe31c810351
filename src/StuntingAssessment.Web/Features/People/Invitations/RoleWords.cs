using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Features.People.Users;

namespace StuntingAssessment.Web.Features.People.Invitations;

/// <summary>How a list may name a role: as the screen does, or by the one word of the address.</summary>
internal static class RoleWords
{
    public static IReadOnlyList<Role> All { get; } = [.. Enum.GetValues<Role>().Where(r => r is not Role.Chair)];

    public static string Listed { get; } = string.Join(", ", All.Select(RoleNames.Of));

    public static Role? Find(string text) =>
        All.Cast<Role?>().FirstOrDefault(r => string.Equals(RoleNames.Of(r!.Value), text, StringComparison.OrdinalIgnoreCase) || string.Equals(AccountStates.Word(r.Value), text, StringComparison.OrdinalIgnoreCase));
}
