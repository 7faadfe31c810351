using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>The office and year that the address names, as the one who asks may write there.</summary>
public sealed class WorkbookPlace(PortalDbContext db, CurrentCycle currentCycle, CurrentOffice currentOffice, CurrentUser user)
{
    public AssessmentCycle Cycle => currentCycle.Value;

    public Agency Office => currentOffice.Value;

    public OwnerMap Owners => currentOffice.Owners;

    public IReadOnlyList<Measure> Measures => Owners.MeasuresOf(Office.Id);

    public Guid UserId => user.Id;

    /// <summary>Why nothing can be stored now; null when it can.</summary>
    public string? Closed => SaveCells.WhyClosed(Cycle);

    public Func<Measure, bool> MayWrite(string regency) => Owners.WritableBy(user, Cycle, regency);

    public async Task<AnsitRegency> RegencyAsync(string regency, CancellationToken cancellationToken) =>
        await db.AnsitRegencyAsync(Cycle.ActivityYear, regency, cancellationToken) ?? throw new RuleBrokenException($"Wilayah {regency} tidak ada pada tahun {Cycle.ActivityYear}.");

    public async Task<CellSource> SourceAsync(string regency, string fileName, CancellationToken cancellationToken) =>
        new(Cycle, await RegencyAsync(regency, cancellationToken), MayWrite(regency), CellWay.Workbook, Office.Id, Office.Name, fileName, AsBatch: true);
}
