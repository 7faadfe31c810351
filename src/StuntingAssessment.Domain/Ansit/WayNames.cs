namespace StuntingAssessment.Domain.Ansit;

public static class WayNames
{
    public static string Of(CellWay way) => way switch
    {
        CellWay.Grid => "diketik di tabel",
        CellWay.Paste => "ditempel",
        CellWay.Form => "formulir desa/kelurahan",
        CellWay.Workbook => "buku kerja",
        CellWay.Command => "perintah portal",
        CellWay.Undo => "pembatalan",
        CellWay.Seed => "data contoh",
    };
}
