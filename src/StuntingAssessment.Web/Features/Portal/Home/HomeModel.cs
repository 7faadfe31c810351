using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.Portal.Home;

public sealed record OpenCycle(int Year, string Phase);

/// <param name="NamesRole">The person holds several roles, so each item says in which.</param>
/// <param name="NamesYear">Several cycles are open, so each item says of which.</param>
public sealed record HomeModel(string Greeting, IReadOnlyList<OpenCycle> Open, IReadOnlyList<HomeItem> Items, bool NamesRole, bool NamesYear, bool OnlyReads)
{
    public IReadOnlyList<HomeItem> Of(Place place) => [.. Items.Where(i => i.Place == place)];

    public string? Mark(HomeItem item)
    {
        var marks = new[] { NamesYear && item.Year is { } year ? $"Penilaian {year}" : null, NamesRole && item.As is { } role ? RoleNames.Of(role) : null };
        return string.Join(", ", marks.OfType<string>()) is { Length: > 0 } text ? text : null;
    }

    public static HomeModel Of(CurrentUser user, IReadOnlyList<AssessmentCycle> open, IReadOnlyList<HomeItem> items) => new(
        user.Name,
        [.. open.Select(c => new OpenCycle(c.AssessmentYear, c.PhaseName))],
        items,
        items.Where(i => i.As is not null).Select(i => i.As).Distinct().Count() > 1,
        open.Count > 1,
        user.Held.Count > 0 && user.Held.All(h => h.Role is Role.Observer));
}
