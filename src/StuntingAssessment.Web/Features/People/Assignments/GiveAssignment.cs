using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Web.Features.People.Assignments;

/// <summary>
/// Gives a person a role. A cycle has one chair at a time: whoever becomes it takes the flag from the one before. The caller holds the trail's
/// lock, so that the others who are looked at stay as they are, and saves.
/// </summary>
public sealed class GiveAssignment(PortalDbContext db, TimeProvider time)
{
    /// <returns>False when a rule refuses; its sentence is in the model state then.</returns>
    public async Task<bool> RunAsync(Guid person, AssignmentForm form, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        var cycle = form.Year is { } year ? await db.Cycles.SingleOrDefaultAsync(c => c.AssessmentYear == year, cancellationToken) : null;
        RequireKnown(form.Role is not null, nameof(form.Role), "Pilih peran.", modelState);
        RequireKnown(form.From is not null, nameof(form.From), "Isi tanggal mulai.", modelState);
        RequireKnown(form.Year is null || cycle is not null, nameof(form.Year), "Siklus ini tidak ada.", modelState);
        var regency = await db.Regions.Where(r => r.Code == form.RegencyCode && r.Level == RegionLevel.Regency).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancellationToken);
        RequireKnown(form.RegencyCode is null || regency is not null, nameof(form.RegencyCode), "Kabupaten/kota ini tidak ada dalam daftar wilayah.", modelState);
        var agency = form.AgencyId is null ? null : await db.Agencies.SingleOrDefaultAsync(a => a.Id == form.AgencyId, cancellationToken);
        RequireKnown(form.AgencyId is null || agency is not null, nameof(form.AgencyId), "Perangkat daerah ini tidak ada.", modelState);
        RequireKnown(form.InPlaceOf is null || await db.Users.AnyAsync(u => u.Id == form.InPlaceOf, cancellationToken), nameof(form.InPlaceOf), "Orang ini tidak ada dalam daftar pengguna.", modelState);
        RequireKnown(form.InPlaceOf is null || !string.IsNullOrWhiteSpace(form.ActingPosition), nameof(form.ActingPosition), "Isi jabatan yang dijalankannya sebagai pelaksana tugas.", modelState);
        RequireKnown(!await db.Users.AnyAsync(u => u.Id == person && u.ClosedAt != null, cancellationToken), "", "Akun ini ditutup. Buka kembali dahulu, lalu beri penugasan.", modelState);
        if (!modelState.IsValid)
        {
            return false;
        }

        var others = await db.Assignments.Where(a => a.PersonId == person).ToListAsync(cancellationToken);
        var seat = agency is null ? null : new OperatorSeat(regency ?? Guid.Empty, [agency]);
        Assignment? given = null;
        if (!modelState.Allows(() => given = Assignment.Give(Ids.New(time), person, form.Role!.Value, form.RegencyCode, cycle, form.From!.Value, form.To, form.IsChair, others, ActingIn(form), seat)))
        {
            return false;
        }

        db.Assignments.Add(given!);
        if (form.IsChair)
        {
            await TakeChairFromOthersAsync(given!, cancellationToken);
        }

        return true;
    }

    /// <returns>False when a rule refuses; its sentence is in the model state then.</returns>
    public async Task<bool> MoveChairAsync(Assignment to, AssessmentCycle cycle, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        if (!modelState.Allows(() => to.MakeChair(true, cycle)))
        {
            return false;
        }

        await TakeChairFromOthersAsync(to, cancellationToken);
        return true;
    }

    /// <summary>A new chair's predecessors become panellists like the others.</summary>
    public async Task TakeChairFromOthersAsync(Assignment chair, CancellationToken cancellationToken)
    {
        var cycle = await db.Cycles.SingleAsync(c => c.Id == chair.CycleId, cancellationToken);
        var chairs = await db.Assignments.Where(a => a.CycleId == cycle.Id && a.IsChair && a.Id != chair.Id).ToListAsync(cancellationToken);
        foreach (var earlier in chairs.Where(chair.Overlaps))
        {
            earlier.MakeChair(false, cycle);
        }
    }

    private static Acting? ActingIn(AssignmentForm form) => string.IsNullOrWhiteSpace(form.ActingPosition) ? null : new Acting(form.ActingPosition, form.InPlaceOf);

    private static void RequireKnown(bool condition, string field, string sentence, ModelStateDictionary modelState)
    {
        if (!condition && !(modelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0))
        {
            modelState.AddModelError(field, sentence);
        }
    }
}
