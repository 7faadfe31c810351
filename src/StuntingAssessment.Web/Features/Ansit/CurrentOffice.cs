using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Owners;

namespace StuntingAssessment.Web.Features.Ansit;

/// <summary>The office of a regency that the address names, with who has which number there; read once per request, with the scope.</summary>
public sealed class CurrentOffice(PortalDbContext db)
{
    private OwnerMap? owners;
    private Agency? office;

    public OwnerMap Owners => owners ?? throw new InvalidOperationException("The address names no office.");

    public Agency Value => office ?? throw new InvalidOperationException("The address names no office.");

    /// <returns>False when the regency has no such office in the cycle's year.</returns>
    public async Task<bool> FindAsync(AssessmentCycle cycle, string regencyCode, Guid id, CancellationToken cancellationToken)
    {
        owners = await db.OwnerMapAsync(cycle, regencyCode, cancellationToken);
        office = owners.Offices.FirstOrDefault(o => o.Id == id);
        return office is not null;
    }
}
