using StuntingAssessment.Domain.Panel;

namespace StuntingAssessment.Web.Features.Panel.Plenaries;

/// <summary>The cycle's plenary to be changed: begun with the chair's first decision, then expected at the version the form carries.</summary>
public sealed class PlenaryOf(PortalDbContext db, CurrentCycle currentCycle, TimeProvider time)
{
    public async Task<Plenary> ToChangeAsync(Guid expectedVersion, CancellationToken cancellationToken)
    {
        var plenary = await db.Plenaries.SingleOrDefaultAsync(p => p.CycleId == currentCycle.Value.Id, cancellationToken);
        if (plenary is null)
        {
            // Two first decisions at once: the second meets the unique index and is a conflict too.
            return db.Plenaries.Add(Plenary.Begin(Ids.New(time), currentCycle.Value)).Entity;
        }

        db.Expect(plenary, expectedVersion);
        return plenary;
    }
}
