using System.Security.Cryptography;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Grid;

public sealed record GridDistrict(string Name, IReadOnlyList<GridVillage> Villages);

/// <param name="Filled">With a number or "tidak berlaku".</param>
/// <param name="Missing">Open; without those whose population is 0.</param>
public sealed record GridVillage(Guid Id, string? Code, string Name, int Filled, int Missing);

/// <param name="Places">Stands for the rows and their order: the numbers that are asked for afterwards must be of the same.</param>
/// <param name="WhyClosed">Null when this person may write now.</param>
/// <param name="Slot">Under which name a browser keeps what was not sent yet; null for somebody who only looks.</param>
public sealed record GridModel(
    int Year, int ActivityYear, string Phase, string RegencyCode, string RegencyName, Guid Office, string OfficeName, int Columns, string Places, GridVillage? Regency, IReadOnlyList<GridDistrict> Districts, string? WhyClosed, string? Slot)
{
    private IEnumerable<GridVillage> All => Districts.SelectMany(d => d.Villages).Concat(Regency is { } one ? [one] : []);

    public int Filled => All.Sum(v => v.Filled);

    public int Missing => All.Sum(v => v.Missing);

    public int Villages => Districts.Sum(d => d.Villages.Count);

    public static GridModel Of(AssessmentCycle cycle, OfficeSheet office, string officeName, string? whyClosed, string? slot)
    {
        var own = office.Columns.Where(office.IsOwn).ToList();
        var rows = office.Sheet.Places.Select((place, i) => (Place: place, Row: new GridVillage(
            place.Id,
            place.Code,
            place.Name,
            own.Count(m => office.Sheet.HasCell(i, m.Index) && !office.Sheet[i, m.Index].IsEmpty),
            own.Count(m => office.IsMissing(i, m))))).ToList();
        return new GridModel(
            cycle.AssessmentYear,
            cycle.ActivityYear,
            cycle.PhaseName,
            office.Regency.Code,
            office.Regency.Name,
            office.Office,
            officeName,
            own.Count,
            PlacesOf(office),
            rows.Find(r => r.Place.Level is IndicatorLevel.Regency).Row,
            [.. rows.Where(r => r.Place.Level is IndicatorLevel.Village).GroupBy(r => (r.Place.DistrictId, r.Place.DistrictName)).Select(g => new GridDistrict(g.Key.DistrictName, [.. g.Select(r => r.Row)]))],
            whyClosed,
            slot);
    }

    public static string PlacesOf(OfficeSheet office) =>
        Convert.ToHexStringLower(SHA256.HashData([.. office.Sheet.Places.SelectMany(p => p.Id.ToByteArray())]))[..8];
}
