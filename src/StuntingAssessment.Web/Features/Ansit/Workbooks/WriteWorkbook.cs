using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>Gathers what stands in an office's workbook.</summary>
public sealed class WriteWorkbook(PortalDbContext db, PortalClock clock)
{
    /// <exception cref="RuleBrokenException">The office has no numbers to fill in, or the regency is not known in that year.</exception>
    public async Task<AnsitBook> RunAsync(AssessmentCycle cycle, string regencyCode, OwnerMap owners, Agency office, CancellationToken cancellationToken)
    {
        var measures = owners.MeasuresOf(office.Id);
        if (measures.Count == 0)
        {
            throw new RuleBrokenException($"{office.Name} tidak memiliki isian Master Ansit pada penilaian {cycle.AssessmentYear}.");
        }

        var regency = await db.AnsitRegencyAsync(cycle.ActivityYear, regencyCode, cancellationToken) ?? throw new RuleBrokenException($"Wilayah {regencyCode} tidak ada pada tahun {cycle.ActivityYear}.");
        var stored = await db.VersionedSheetAsync(cycle.Catalog, cycle.ActivityYear, regency, withYearBefore: true, cancellationToken);
        var of = new AnsitBookOf(cycle.AssessmentYear, cycle.ActivityYear, regencyCode, stored.Regency.Name, office.Id, office.Name);
        return new AnsitBook(of, stored.Sheet, measures, stored.VersionOf, IndonesianDate.Full(clock.Today));
    }
}
