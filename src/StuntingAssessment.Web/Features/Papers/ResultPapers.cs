using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Papers.Checks;
using StuntingAssessment.Web.Features.Papers.RankingReports;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Papers;

/// <summary>What the report and the certificates need: the result they are about, the issuer, and what is in force.</summary>
public sealed class ResultPapers(PortalDbContext db, CurrentCycle currentCycle, PaperPress press, PaperStamp stamp)
{
    public const string Governor = "gubernur";
    public const string Chair = "ketua";

    private AssessmentCycle Cycle => currentCycle.Value;

    public Task<AssessmentResult?> ResultAsync(CancellationToken cancellationToken) => db.Results.AsNoTracking().StandingAsync(Cycle, cancellationToken);

    public Task<Issuer?> IssuerAsync(CancellationToken cancellationToken) => db.Issuers.IssuerOfAsync(Cycle, cancellationToken);

    /// <summary>Who signs unless somebody else is chosen: the office the paper usually comes from, or the first.</summary>
    public static string SignatoryOf(Issuer issuer, PaperKind kind) =>
        (issuer.FindSignatory(kind is PaperKind.AwardCertificate ? Governor : Chair) ?? issuer.Signatories[0]).Code;

    /// <summary>A form with the next free numbers, today, and the issuer's paper.</summary>
    public async Task<ResultPaperForm> NewFormAsync(PaperKind kind, Issuer issuer, AssessmentResult? result, CancellationToken cancellationToken)
    {
        var today = stamp.Today;
        var next = (await db.LoadRegisterAsync(issuer, today.Year, cancellationToken)).Next;
        var form = new ResultPaperForm { Date = today, Signatory = SignatoryOf(issuer, kind), Paper = issuer.Settings.Layout.Paper };
        if (kind is PaperKind.RankingReport)
        {
            form.Number = issuer.Settings.NumberPattern.With(next, today);
        }
        else if (result is not null)
        {
            form.Numbers = AwardsOf(result).Where(a => a.Recipient is not null).Select((a, i) => (a.Code, Number: issuer.Settings.NumberPattern.With(next + i, today)))
                .ToDictionary(a => a.Code, a => (string?)a.Number);
        }

        return form;
    }

    public async Task<ResultPaperModel> ModelAsync(PaperKind kind, Issuer issuer, AssessmentResult? result, ResultPaperForm form, CancellationToken cancellationToken)
    {
        var inForce = await db.IssuedPapers.AsNoTracking()
            .Where(p => p.CycleId == Cycle.Id && p.Kind == kind && p.Status == PaperStatus.Valid)
            .OrderBy(p => p.FirstPage)
            .Select(p => new PaperRow(p.Id, p.Kind, p.Title, p.Recipient, p.Number, p.Date, p.Status, p.IssuedAt, p.Token, db.Set<PaperCheck>().Count(c => c.PaperId == p.Id)))
            .ToListAsync(cancellationToken);
        form.InForce ??= IssuePapers.InForce(inForce.Select(p => p.Id));
        return new ResultPaperModel(
            Cycle.AssessmentYear,
            kind,
            result?.State,
            issuer.Signatories,
            inForce,
            kind is PaperKind.AwardCertificate && result is not null ? AwardsOf(result) : [],
            form,
            await press.IsAvailableAsync());
    }

    private static IReadOnlyList<AwardToPrint> AwardsOf(AssessmentResult result)
    {
        var standings = ReportContent.Read(result);
        return [.. standings.Awards.Select(a => new AwardToPrint(a.Award.Code, OpenAwards.NameOf(a.Award), a.Regency is { } code ? $"Pemerintah {standings.Find(code)!.Name}" : null))];
    }
}
