using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.People.Trails;

/// <summary>What the address of a person's trail asks for. A word it does not know filters nothing.</summary>
public sealed class PersonTrailFilter
{
    public const string Done = "dilakukan";
    public const string Suffered = "terhadap-akun";

    /// <summary>The calendar year, as the province reads the time.</summary>
    [FromQuery(Name = "tahun")]
    public string? YearWord { get; set; }

    /// <summary>The kind of the thing.</summary>
    [FromQuery(Name = "jenis")]
    public string? Kind { get; set; }

    /// <summary>What the person did, or what was done to the account.</summary>
    [FromQuery(Name = "sisi")]
    public string? Side { get; set; }

    public int? Year => int.TryParse(YearWord, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and < 2200 ? year : null;

    public bool IsEmpty => Year is null && string.IsNullOrEmpty(Kind) && Side is not (Done or Suffered);

    /// <param name="db">The trail.</param>
    /// <param name="user">Who reads; what the mask hides on a person's own page is left out.</param>
    /// <param name="clock">Years are the province's.</param>
    /// <param name="person">Whose.</param>
    public IQueryable<AuditEntry> Of(PortalDbContext db, CurrentUser user, PortalClock clock, Guid person)
    {
        var assignments = db.Assignments.Where(a => a.PersonId == person).Select(a => (Guid?)a.Id);
        var entries = db.AuditEntries.AsNoTracking().WithoutHidden(db, user, besideSubject: false);
        entries = Side switch
        {
            Done => entries.Where(e => e.ActorId == person),
            Suffered => entries.Where(e => e.SubjectId == person || assignments.Contains(e.SubjectId)),
            _ => entries.Where(e => e.ActorId == person || e.SubjectId == person || assignments.Contains(e.SubjectId)),
        };
        if (!string.IsNullOrEmpty(Kind))
        {
            entries = entries.Where(e => e.SubjectType == Kind);
        }

        if (Year is { } year)
        {
            var (begin, end) = (clock.StartOf(new DateOnly(year, 1, 1)), clock.StartOf(new DateOnly(year + 1, 1, 1)));
            entries = entries.Where(e => e.At >= begin && e.At < end);
        }

        return entries;
    }

    /// <summary>The same question of another address.</summary>
    public string At(string path) =>
        QueryHelpers.AddQueryString(path, new Dictionary<string, string?> { ["tahun"] = YearWord, ["jenis"] = Kind, ["sisi"] = Side }.Where(p => !string.IsNullOrEmpty(p.Value)));
}
