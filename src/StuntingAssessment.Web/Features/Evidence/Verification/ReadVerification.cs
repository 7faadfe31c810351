using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>Reads the workspace: one action's requirements, the chosen one with its evidence, and the verdict as stored.</summary>
public sealed class ReadVerification(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle)
{
    /// <param name="regency">From the address, already in scope.</param>
    /// <param name="actionNo">From the address.</param>
    /// <param name="requirement">The chosen one; without it the first that waits.</param>
    /// <param name="file">The version to show; without it the newest.</param>
    /// <param name="cancellationToken">Of the request.</param>
    /// <returns>None when the action does not ask for that requirement.</returns>
    public async Task<VerificationModel?> RunAsync(string regency, int actionNo, string? requirement, Guid? file, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var read = await db.Submissions.VisibleTo(user, Permission.VerifySubmissions, cycle).Where(s => s.RegencyCode == regency && s.ActionNo == actionNo).CheckedWithEvidenceAsync(cancellationToken);
        var stored = read.Count == 0 ? CheckedAction.NotStarted(regency, actionNo) : read[0];
        var asked = cycle.Rules.Action(actionNo).Requirements;
        var chosen = asked.FirstOrDefault(r => requirement is null ? stored.AwaitsVerdict(r) : r.Code == requirement) ?? (requirement is null && asked.Count > 0 ? asked[0] : null);
        if (chosen is null && requirement is not null)
        {
            return null;
        }

        var verdict = chosen is null ? null : stored.VerdictOn(chosen.Code);
        return new VerificationModel(
            ActionHead.Of(cycle, stored),
            [.. asked.Select(r => new RequirementRow(r.Code, r.Name, r.Mandatory, r.IsEvidence, stored.VerdictOn(r.Code)?.Status, stored.CurrentOf(r.Code).Count(), stored.IsOutdated(r.Code), r == chosen))],
            chosen is null ? null : await ChosenAsync(stored, chosen, file, cancellationToken),
            new VerdictForm { Status = verdict?.Status, Reason = verdict?.Reason, Version = stored.Version },
            NextOf(asked, chosen, stored),
            IsConflict: false);
    }

    /// <summary>After the chosen one, around the end, the first that still waits.</summary>
    private static string? NextOf(IReadOnlyList<EvidenceRequirement> asked, EvidenceRequirement? chosen, CheckedAction stored)
    {
        var at = asked.ToList().IndexOf(chosen!) + 1;
        return asked.Skip(at).Concat(asked.Take(at)).FirstOrDefault(r => r != chosen && stored.AwaitsVerdict(r))?.Code;
    }

    private async Task<ChosenRequirement> ChosenAsync(CheckedAction stored, EvidenceRequirement asked, Guid? file, CancellationToken cancellationToken)
    {
        var handedIn = stored.CurrentOf(asked.Code).ToList();
        var verdict = stored.VerdictOn(asked.Code);
        var names = await db.NamesOfAsync(
            [.. handedIn.SelectMany(e => e.Files.Select(f => f.UploadedBy).Append(e.AddedBy)), .. verdict is null ? Array.Empty<Guid>() : [verdict.GivenBy]], cancellationToken);

        var shown = handedIn.SelectMany(e => e.Files).FirstOrDefault(f => f.Id == file)
            ?? handedIn.Where(e => e.Files.Count > 0).Select(e => e.Files.MaxBy(f => f.Number)!).FirstOrDefault();
        var rows = handedIn.Select(e => new EvidenceRow(
            e,
            new PersonAndTime(names[e.AddedBy], e.AddedAt),
            [.. e.Files.OrderByDescending(f => f.Number).Select(f => new EvidenceFileRow(
                f.Id, f.Number, f.Name, FileTypes.Of(f.ContentType), f.Size, f.Sha256, new PersonAndTime(names[f.UploadedBy], f.UploadedAt), f == shown))])).ToList();
        var viewed = rows.SelectMany(r => r.Files.Where(f => f.Shown).Select(f => new ViewedFile(f, KindOf(f.Type, r.Item.HoldsPersonalData && f.Id != file)))).FirstOrDefault();
        return new ChosenRequirement(
            asked, rows, viewed, verdict is null ? null : new VerdictShown(verdict.Status, verdict.Reason, new PersonAndTime(names[verdict.GivenBy], verdict.GivenAt), stored.IsOutdated(asked.Code)));
    }

    private static ViewerKind KindOf(FileType type, bool isUnasked) =>
        !type.IsViewedInline() ? ViewerKind.Download
        : isUnasked ? ViewerKind.Marked
        : type.IsImage() ? ViewerKind.Image
        : ViewerKind.Pdf;
}

internal static class NameQueries
{
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesOfAsync(this PortalDbContext db, IReadOnlyCollection<Guid> people, CancellationToken cancellationToken)
    {
        var ids = people.Distinct().ToList();
        return await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
    }
}
