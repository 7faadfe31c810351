using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Cycles.Preparations;

/// <summary>Takes panellists and technical team over from the earlier cycle, each with a new assignment and under all its rules.</summary>
public sealed class CarryPeople(PortalDbContext db, PortalClock clock, TimeProvider time)
{
    /// <returns>Null when there is no earlier cycle.</returns>
    public async Task<CarriedPeople?> OfferAsync(AssessmentCycle cycle, CancellationToken cancellationToken)
    {
        if (await db.EarlierThanAsync(cycle, cancellationToken) is not { } earlier)
        {
            return null;
        }

        var held = await db.Assignments.AsNoTracking()
            .Where(a => (a.CycleId == earlier.Id || a.CycleId == cycle.Id) && (a.To == null || a.To >= a.From))
            .Join(db.Users, a => a.PersonId, u => u.Id, (a, u) => new { a.CycleId, a.PersonId, a.Role, a.IsChair, u.Name, IsClosed = u.ClosedAt != null })
            .ToListAsync(cancellationToken);
        var here = held.Where(h => h.CycleId == cycle.Id).Select(h => (h.PersonId, h.Role)).ToHashSet();
        return new CarriedPeople(
            cycle.AssessmentYear,
            earlier.AssessmentYear,
            [
                .. held.Where(h => h.CycleId == earlier.Id).GroupBy(h => (h.PersonId, h.Role))
                    .Select(g => new EarlierHolder(g.Key.PersonId, g.First().Name, g.Key.Role, g.Any(h => h.IsChair), here.Contains(g.Key), g.First().IsClosed))
                    .OrderByDescending(h => h.IsChair).ThenBy(h => h.Name, StringComparer.CurrentCulture),
            ]);
    }

    /// <summary>The caller holds the trail's lock and saves.</summary>
    /// <returns>How many; null when a rule refuses one of them, whose name and sentence are in the model state then.</returns>
    public async Task<int?> RunAsync(Guid cycleId, CarriedPeopleForm form, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        var chosen = form.People.Holders.Where(h => h.IsFree && form.Chooses(h)).ToList();
        if (chosen.Count == 0)
        {
            modelState.AddModelError("", "Pilih sedikitnya satu orang.");
            return null;
        }

        var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.Id == cycleId, cancellationToken);
        var people = chosen.ConvertAll(h => h.PersonId);
        var others = await db.Assignments.Where(a => people.Contains(a.PersonId)).ToListAsync(cancellationToken);
        var hasChair = await db.Assignments.AnyAsync(a => a.CycleId == cycle.Id && a.IsChair && (a.To == null || a.To >= clock.Today), cancellationToken);
        foreach (var holder in chosen)
        {
            var isChair = holder.IsChair && !hasChair;
            hasChair |= isChair;
            Give(cycle, holder, isChair, others, modelState);
        }

        return modelState.IsValid ? chosen.Count : null;
    }

    private void Give(AssessmentCycle cycle, EarlierHolder holder, bool isChair, List<Assignment> others, ModelStateDictionary modelState)
    {
        try
        {
            var given = Assignment.Give(Ids.New(time), holder.PersonId, holder.Role, null, cycle, clock.Today, null, isChair, others);
            others.Add(given);
            db.Assignments.Add(given);
        }
        catch (RuleBrokenException refused)
        {
            modelState.AddModelError(holder.Role is Role.Verifier ? nameof(CarriedPeopleForm.Verifiers) : nameof(CarriedPeopleForm.Panelists), $"{holder.Name}: {refused.Message}");
        }
    }
}
