using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Catalog;
using StuntingAssessment.Web.Features.Ansit.Workbooks;

namespace StuntingAssessment.Web.Tests.Platform.Spreadsheets;

/// <summary>A small regency with everything that a workbook may meet: namesakes, a village without a code, numbers of the regency itself.</summary>
internal static class ABook
{
    public const string Regency = "65.01";

    private static readonly Guid RegencyId = Guid.Parse("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Office = Guid.Parse("00000000-0000-7000-8000-0000000000ff");

    public static RegencySheet Sheet(int villages = 6)
    {
        var district = Guid.Parse("00000000-0000-7000-8000-000000000002");
        return new RegencySheet(CatalogReference.Read(), 2023,
        [
            new AnsitPlace(RegencyId, IndicatorLevel.Regency, Regency, "Kabupaten Contoh", RegencyId, "Kabupaten Contoh"),
            .. Enumerable.Range(1, villages).Select(i => new AnsitPlace(
                Guid.Parse($"00000000-0000-7000-8000-0000000001{i:00}"), IndicatorLevel.Village, i == villages ? null : $"{Regency}.01.20{i:00}", i % 3 == 0 ? "Sejahtera" : $"=Desa {i}", district, "Kecamatan Satu")),
        ]);
    }

    public static AnsitBook Of(RegencySheet sheet, Func<Guid, string, int>? versionOf = null) => new(
        new AnsitBookOf(2024, 2023, Regency, "Kabupaten Contoh", Office, "@Dinas Contoh"), sheet, sheet.Measures, versionOf ?? ((_, _) => 0), "2 Mei 2024");

    public static byte[] Written(AnsitBook book)
    {
        using var stream = new MemoryStream();
        AnsitWorkbookWriter.Write(stream, book);
        return stream.ToArray();
    }

    public static AnsitReading Read(byte[] workbook, RegencySheet sheet)
    {
        using var stream = new MemoryStream(workbook);
        return AnsitWorkbookReader.Read(stream, new AnsitExpected(2024, Regency, Office, sheet), CancellationToken.None);
    }
}
