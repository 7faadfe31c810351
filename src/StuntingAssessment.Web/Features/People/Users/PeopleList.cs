using System.Globalization;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Features.People.Reviews;
using StuntingAssessment.Web.Platform.Security.Authentication;
using StuntingAssessment.Web.Platform.Spreadsheets.Csv;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.People.Users;

/// <param name="Roles">What the person holds today, in words.</param>
public sealed record PersonRow(Guid Id, string Name, string Email, IReadOnlyList<string> Roles, AccountState State, DateTime? LastSignInAt, DateTime CreatedAt);

/// <param name="Found">How many fit the filter, on all pages.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Regencies">For the filter.</param>
public sealed record PeopleModel(PeopleFilter Filter, IReadOnlyList<PersonRow> Rows, int Found, int Total, IReadOnlyList<Choice> Regencies)
{
    public bool HasPrevious => Filter.Page > 1;

    public bool HasNext => Filter.Page * PeopleList.PageSize < Found;
}

/// <summary>Searches the accounts. The names are put in order here: the two databases do not agree on the alphabet.</summary>
public sealed class PeopleList(PortalDbContext db, Dormancy dormancy, PortalClock clock)
{
    public const int PageSize = 50;

    internal static StringComparer Alphabet { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("id-ID"), ignoreCase: true);

    public async Task<PeopleModel> LoadAsync(PeopleFilter filter, CancellationToken cancellationToken)
    {
        var dormant = await dormancy.NowAsync(cancellationToken);
        var found = await InOrderAsync(filter, dormant, cancellationToken);
        var rows = await RowsAsync([.. found.Skip((filter.Page - 1) * PageSize).Take(PageSize)], dormant, cancellationToken);
        var regencies = await db.Regions.Where(r => r.Level == RegionLevel.Regency && r.Code != null && db.Assignments.Any(a => a.RegencyCode == r.Code)).OrderBy(r => r.Code)
            .Select(r => new Choice(r.Code!, r.Name, null, null, false)).ToListAsync(cancellationToken);
        return new PeopleModel(filter, rows, found.Count, await db.Users.CountAsync(cancellationToken), regencies);
    }

    public async Task<byte[]> CsvAsync(PeopleFilter filter, CancellationToken cancellationToken)
    {
        var dormant = await dormancy.NowAsync(cancellationToken);
        var rows = await RowsAsync(await InOrderAsync(filter, dormant, cancellationToken), dormant, cancellationToken);
        return CsvText.Of(
            ["nama", "surel", "peran", "keadaan", "terakhir_masuk", "dibuat"],
            rows.Select(r => new[] { r.Name, r.Email, string.Join("; ", r.Roles), AccountStates.Word(r.State), Time(r.LastSignInAt), Time(r.CreatedAt) }));
    }

    private async Task<List<Guid>> InOrderAsync(PeopleFilter filter, DormantAccounts dormant, CancellationToken cancellationToken)
    {
        var people = db.Users.AsNoTracking();
        foreach (var word in SearchFolding.Fold(filter.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            people = people.Where(u => u.SearchText.Contains(word));
        }

        if (filter.State is { } state)
        {
            people = people.Where(AccountStates.Are(state, dormant, clock.UtcNow));
        }

        var today = clock.Today;
        var held = db.Assignments.Where(a => a.From <= today && (a.To == null || a.To >= today));
        if (filter.Role is not null || !string.IsNullOrEmpty(filter.Regency))
        {
            // Both of one assignment: the coordinators of that regency, not panellists who also coordinate elsewhere.
            var holders = held
                .Where(a => filter.Role == null || (filter.Role == Role.Chair ? a.IsChair : a.Role == filter.Role))
                .Where(a => string.IsNullOrEmpty(filter.Regency) || a.RegencyCode == filter.Regency)
                .Select(a => a.PersonId);
            people = people.Where(u => holders.Contains(u.Id));
        }

        if (filter.IsNotReviewed)
        {
            var due = db.DueForReview(today.Year, today).Select(a => a.PersonId);
            people = people.Where(u => due.Contains(u.Id));
        }

        var names = await people.Select(u => new { u.Id, u.Name }).ToListAsync(cancellationToken);
        return [.. names.OrderBy(n => n.Name, Alphabet).ThenBy(n => n.Id).Select(n => n.Id)];
    }

    private async Task<IReadOnlyList<PersonRow>> RowsAsync(List<Guid> ids, DormantAccounts dormant, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var people = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id))
            .Select(u => new
            {
                u.Id,
                u.Name,
                u.Email,
                u.ClosedAt,
                HasPassword = u.PasswordHash != null,
                u.LockedUntil,
                u.LastSignInAt,
                u.CreatedAt,
                u.ReopenedAt,
                Held = db.Assignments.Where(a => a.PersonId == u.Id && a.From <= today && (a.To == null || a.To >= today))
                    .Select(a => new
                    {
                        a.Role,
                        a.IsChair,
                        a.ActingPosition,
                        Where = db.RegionTerms.Where(t => t.Code == a.RegencyCode).OrderByDescending(t => t.From).Select(t => t.Name).FirstOrDefault(),
                        Year = db.Cycles.Where(c => c.Id == a.CycleId).Select(c => (int?)c.AssessmentYear).FirstOrDefault(),
                    }).ToList(),
            })
            .ToDictionaryAsync(u => u.Id, cancellationToken);
        return
        [
            .. ids.Select(id => people[id]).Select(u => new PersonRow(
                u.Id,
                u.Name,
                u.Email!,
                [.. u.Held.OrderBy(h => h.Role).ThenByDescending(h => h.Year).Select(h => AssignmentWords.Title(h.Role, h.Where, h.Year, h.IsChair, h.ActingPosition))],
                AccountStates.Of(u.ClosedAt, u.HasPassword, dormant.Locks(u.Id, u.CreatedAt, u.LastSignInAt, u.ReopenedAt), u.LockedUntil, clock.UtcNow),
                u.LastSignInAt,
                u.CreatedAt)),
        ];
    }

    private string Time(DateTime? utc) => utc is { } at ? clock.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";
}
