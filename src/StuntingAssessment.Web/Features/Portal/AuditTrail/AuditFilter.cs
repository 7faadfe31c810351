using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.Portal.AuditTrail;

/// <summary>What the address asks of the trail: a person, a thing, a time.</summary>
public sealed class AuditFilter
{
    [FromQuery(Name = "orang")]
    public Guid? Person { get; set; }

    /// <summary>The subject's id, as the links from a thing's own page give it.</summary>
    [FromQuery(Name = "benda")]
    public Guid? Subject { get; set; }

    [FromQuery(Name = "jenis")]
    public string? Kind { get; set; }

    [FromQuery(Name = "wilayah")]
    public string? Regency { get; set; }

    [FromQuery(Name = "tahun")]
    public int? Year { get; set; }

    [FromQuery(Name = "dari")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "sampai")]
    public DateOnly? To { get; set; }

    public bool IsEmpty => Person is null && Subject is null && Kind is null && Regency is null && Year is null && From is null && To is null;

    /// <param name="db">The trail.</param>
    /// <param name="user">Who reads: a filter on a person must not tell what the mask hides.</param>
    /// <param name="clock">Days are the province's.</param>
    public IQueryable<AuditEntry> Of(PortalDbContext db, CurrentUser user, PortalClock clock)
    {
        IQueryable<AuditEntry> entries = db.AuditEntries;
        if (Person is { } person)
        {
            entries = entries.Where(e => e.ActorId == person);
        }

        // Neither a person's own rows nor a sheet's may tell what the mask hides.
        if (Subject is not null || Person is not null)
        {
            entries = entries.WithoutHidden(db, user, besideSubject: Subject is not null);
        }

        if (Subject is { } subject)
        {
            entries = entries.Where(e => e.SubjectId == subject);
        }

        if (!string.IsNullOrEmpty(Kind))
        {
            entries = entries.Where(e => e.SubjectType == Kind);
        }

        if (!string.IsNullOrEmpty(Regency))
        {
            entries = entries.Where(e => e.RegencyCode == Regency);
        }

        if (Year is { } year)
        {
            entries = entries.Where(e => db.Cycles.Any(c => c.Id == e.CycleId && c.AssessmentYear == year));
        }

        if (From is { } from)
        {
            var begin = clock.StartOf(from);
            entries = entries.Where(e => e.At >= begin);
        }

        if (To is { } to && to < DateOnly.MaxValue)
        {
            var end = clock.StartOf(to.AddDays(1));
            entries = entries.Where(e => e.At < end);
        }

        return entries;
    }

    /// <summary>The same question on another page, from or up to a row of the trail.</summary>
    public string Query() => string.Join('&', new (string Name, string? Value)[]
        {
            ("orang", Person?.ToString()),
            ("benda", Subject?.ToString()),
            ("jenis", Kind),
            ("wilayah", Regency),
            ("tahun", Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("dari", From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            ("sampai", To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        }.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
}
