using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Panel.Sheets;

/// <summary>Saves what was typed into the asker's own sheet, all of it or nothing; for the form and for the draft that saves itself.</summary>
public sealed class SaveSheetDraft(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, PortalClock clock, TimeProvider time)
{
    /// <param name="regency">Inside the asker's scope.</param>
    /// <param name="version">Of the sheet that the asker saw; empty when there was none.</param>
    /// <param name="typed">By field, as typed; a field that is not there stays as it is.</param>
    public async Task<DraftOutcome> RunAsync(string regency, Guid version, IReadOnlyDictionary<string, string?> typed, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var sheet = await db.ScoreSheets.OwnAsync(user, cycle, regency, cancellationToken);
        if (sheet is not null && sheet.Version != version && sheet.IsOpen(cycle))
        {
            return new DraftOutcome.Overtaken(sheet);
        }

        var errors = new Dictionary<string, string>();
        var scores = SheetFields.Scores(cycle, regency, typed, errors);
        try
        {
            sheet ??= Add(cycle, regency, await db.ConflictDeclarations.OwnAsync(user, cycle, regency, cancellationToken));
            if (errors.Count == 0)
            {
                sheet.SaveDraft(cycle, scores, SheetFields.Notes(sheet.Notes, typed), clock.Stamp(user.Id));
            }
        }
        catch (RuleBrokenException refused)
        {
            errors[refused.Field is { } field && typed.ContainsKey(field) ? field : ""] = refused.Message;
        }

        return errors.Count > 0 ? new DraftOutcome.Refused(errors) : await SaveAsync(sheet!, regency, cancellationToken);
    }

    private ScoreSheet Add(AssessmentCycle cycle, string regency, ConflictDeclaration? declaration)
    {
        var sheet = ScoreSheet.Open(Ids.New(time), Ids.New(time), cycle, regency, declaration, clock.Stamp(user.Id));
        db.ScoreSheets.Add(sheet);
        return sheet;
    }

    private async Task<DraftOutcome> SaveAsync(ScoreSheet sheet, string regency, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new DraftOutcome.Saved(sheet);
        }
        catch (DbUpdateException overtaken) when (overtaken is DbUpdateConcurrencyException || overtaken.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return await db.ScoreSheets.AsNoTracking().OwnAsync(user, currentCycle.Value, regency, cancellationToken) is { } stored
                ? new DraftOutcome.Overtaken(stored)
                : new DraftOutcome.Refused(new Dictionary<string, string> { [""] = "Tahap penilaian baru saja berubah. Muat ulang halaman." });
        }
    }
}
