using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.People.Users;

/// <summary>What the list's address asks for. A word it does not know filters nothing.</summary>
public sealed class PeopleFilter
{
    [FromQuery(Name = "cari")]
    public string? Search { get; set; }

    [FromQuery(Name = "peran")]
    public string? RoleWord { get; set; }

    [FromQuery(Name = "keadaan")]
    public string? StateWord { get; set; }

    /// <summary>The regency's code.</summary>
    [FromQuery(Name = "wilayah")]
    public string? Regency { get; set; }

    [FromQuery(Name = "tinjauan")]
    public string? ReviewWord { get; set; }

    [FromQuery(Name = "halaman")]
    public string? PageWord { get; set; }

    public Role? Role => Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(r => AccountStates.Word(r!.Value) == RoleWord);

    public AccountState? State => Enum.GetValues<AccountState>().Cast<AccountState?>().FirstOrDefault(s => AccountStates.Word(s!.Value) == StateWord);

    public int Page => int.TryParse(PageWord, out var page) && page > 0 ? page : 1;

    /// <summary>Only who holds something that this year's review has not decided yet.</summary>
    public bool IsNotReviewed => ReviewWord == NotReviewed;

    public const string NotReviewed = "belum";


    public static IReadOnlyList<Choice> Roles { get; } = [.. Enum.GetValues<Role>().Select(r => new Choice(AccountStates.Word(r), RoleNames.Of(r)))];

    public static IReadOnlyList<Choice> States { get; } = [.. Enum.GetValues<AccountState>().Select(s => new Choice(AccountStates.Word(s), AccountStates.Look(s).Text))];

    /// <summary>The same question for another page of the list, or for its CSV.</summary>
    public string At(string path, int page = 1) =>
        QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
        {
            ["cari"] = Search,
            ["peran"] = RoleWord,
            ["keadaan"] = StateWord,
            ["wilayah"] = Regency,
            ["tinjauan"] = ReviewWord,
            ["halaman"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        }.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)));
}
