using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit;

/// <summary>The village (or the regency itself) that the address names, in its regency of the activity year; read once per request, with the scope.</summary>
public sealed class CurrentPlace(PortalDbContext db)
{
    private AnsitRegency? regency;
    private AnsitPlace? place;

    public AnsitRegency Regency => regency ?? throw new InvalidOperationException("The address names no place.");

    public AnsitPlace Value => place ?? throw new InvalidOperationException("The address names no place.");

    /// <returns>False when the regency has no such place in the activity year.</returns>
    public async Task<bool> FindAsync(AssessmentCycle cycle, string regencyCode, Guid id, CancellationToken cancellationToken)
    {
        regency = await db.AnsitRegencyAsync(cycle.ActivityYear, regencyCode, cancellationToken);
        place = regency?.Places.FirstOrDefault(p => p.Id == id);
        return place is not null;
    }
}
