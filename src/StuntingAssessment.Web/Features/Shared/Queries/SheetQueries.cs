using System.Security.Cryptography;
using StuntingAssessment.Domain.Panel;

namespace StuntingAssessment.Web.Features.Shared.Queries;

/// <summary>A submitted sheet without anything that says whose it is: no id, no time, a code that holds for one regency only.</summary>
public sealed record CodedSheet(string RegencyCode, string Code, IReadOnlyDictionary<string, decimal> Scores, SheetNotes Notes);

internal static class SheetQueries
{
    /// <summary>The asker's own sheet for a regency of the cycle.</summary>
    public static Task<ScoreSheet?> OwnAsync(this IQueryable<ScoreSheet> sheets, CurrentUser user, AssessmentCycle cycle, string regencyCode, CancellationToken cancellationToken) =>
        sheets.VisibleTo(user, Permission.ScoreRegencies, cycle).SingleOrDefaultAsync(s => s.PanelistId == user.Id && s.RegencyCode == regencyCode, cancellationToken);

    /// <summary>The asker's own sheet, whatever was declared since: only a rule asks for its state, no page shows it.</summary>
    public static Task<ScoreSheet?> OwnWhateverDeclaredAsync(this IQueryable<ScoreSheet> sheets, CurrentUser user, AssessmentCycle cycle, string regencyCode, CancellationToken cancellationToken) =>
        sheets.AsNoTracking().VisibleTo(user, Permission.DeclareConflicts, cycle).SingleOrDefaultAsync(s => s.PanelistId == user.Id && s.RegencyCode == regencyCode, cancellationToken);

    /// <summary>The asker's own word on a regency of the cycle.</summary>
    public static Task<ConflictDeclaration?> OwnAsync(this IQueryable<ConflictDeclaration> declarations, CurrentUser user, AssessmentCycle cycle, string regencyCode, CancellationToken cancellationToken) =>
        declarations.VisibleTo(user, Permission.DeclareConflicts, cycle).SingleOrDefaultAsync(d => d.PanelistId == user.Id && d.RegencyCode == regencyCode, cancellationToken);

    /// <summary>
    /// P1, P2, ... anew for every regency, in an order that nobody can make again from what is shown elsewhere. Only of regencies whose panel
    /// is complete with two sheets or more: while sheets come in one by one, the newest code would belong to the newest name.
    /// </summary>
    public static async Task<IReadOnlyList<CodedSheet>> LoadCodedAsync(this IQueryable<ScoreSheet> sheets, PanelBoard board, CancellationToken cancellationToken)
    {
        var submitted = await sheets.AsNoTracking().Where(s => s.State == SheetState.Submitted)
            .Select(s => new { s.RegencyCode, s.PanelistId, s.Seal, s.Scores, s.Notes })
            .ToListAsync(cancellationToken);
        return
        [
            .. from sheet in submitted
               where board.Of(sheet.RegencyCode, sheet.PanelistId) is PanelStanding.Submitted
               group sheet by sheet.RegencyCode into regency
               where board.IsComplete(regency.Key) && regency.Count() > 1
               from coded in regency.OrderBy(s => Convert.ToHexString(SHA256.HashData(s.Seal.ToByteArray())), StringComparer.Ordinal).Index()
               select new CodedSheet(regency.Key, $"P{coded.Index + 1}", coded.Item.Scores, coded.Item.Notes),
        ];
    }
}
