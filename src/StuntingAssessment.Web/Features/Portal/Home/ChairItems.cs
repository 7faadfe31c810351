using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Portal.Home;

internal static class ChairItems
{
    public static IEnumerable<HomeItem> Of(Standing s)
    {
        var expected = s.Assessed.Sum(r => s.Progress.SheetsExpected(s.Cycle, r.Code));
        var submitted = s.Assessed.Sum(r => s.Progress.SheetsSubmitted(s.Cycle, r.Code));
        if (s.Cycle.Phase is Phase.Presentation or Phase.Plenary)
        {
            yield return submitted < expected
                ? Item(s, Place.Waiting, $"{expected - submitted} dari {expected} lembar nilai belum diajukan panelis.", Links.Sheets(s.Year))
                : Item(s, Place.Done, $"Semua {expected} lembar nilai sudah diajukan.", Links.Sheets(s.Year));
        }

        if (s.May(Act.Moderate))
        {
            yield return Item(s, Place.ToDo, "Pimpin pleno: tinjau nilai, tetapkan nilai pleno, dan urutkan yang seri bila ada.", Links.Ranking(s.Year), "Dapat dilakukan sampai admin membekukan hasil.");
        }

        if (s.Result is { State: ResultState.PublicationRequested } request)
        {
            yield return request.RequestedBy == s.User.Id
                ? Item(s, Place.Waiting, "Pengumuman hasil menunggu persetujuan orang kedua.", Links.Results(s.Year))
                : Item(s, Place.ToDo, "Setujui pengumuman hasil.", Links.ResultPublication(s.Year), "Admin provinsi memintanya; orang kedua harus menyetujui.");
        }
        else if (s.Cycle.IsFrozen)
        {
            yield return Item(s, Place.Waiting, "Hasil dibekukan dan menunggu keputusan gubernur.", Links.Ranking(s.Year));
        }
    }

    private static HomeItem Item(Standing s, Place place, string text, string url, string? about = null) => new(place, s.Year, Role.Chair, text, url, about);
}
