using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.Portal.Home;

/// <summary>A panellist's own sheets and declarations; of the others' it says nothing.</summary>
internal static class PanelistItems
{
    public static IEnumerable<HomeItem> Of(Standing s)
    {
        var me = s.User.Id;
        var regencies = s.RegenciesFor(Permission.DeclareConflicts);
        var undeclared = regencies.Where(r => s.Progress.Declaration(s.Cycle, r.Code, me) is null).Select(r => r.Name).ToList();
        if (undeclared.Count > 0 && s.May(Act.DeclareConflict))
        {
            yield return Item(s, Place.ToDo, $"Nyatakan ada atau tidaknya konflik kepentingan dengan {undeclared.Count} kabupaten/kota.", Links.Panel(s.Year), Standing.Listed(undeclared) + ".");
        }

        if (s.Cycle.Phase < Phase.Presentation)
        {
            yield return Item(s, Place.Waiting, "Bukti dan lembar nilai dibuka pada tahap paparan.", Links.Panel(s.Year));
        }

        foreach (var item in s.May(Act.Score) ? regencies.SelectMany(r => Sheet(s, r)) : [])
        {
            yield return item;
        }

        var submitted = regencies.Where(r => s.Progress.Sheet(s.Cycle, r.Code, me) is SheetState.Submitted).Select(r => r.Name).ToList();
        if (submitted.Count > 0)
        {
            yield return Item(s, Place.Done, $"{submitted.Count} lembar nilai sudah Anda ajukan.", Links.Panel(s.Year), Standing.Listed(submitted) + ".");
        }

        var recused = regencies.Where(r => s.Progress.Declaration(s.Cycle, r.Code, me) is { HasConflict: true }).Select(r => r.Name).ToList();
        if (recused.Count > 0)
        {
            yield return Item(s, Place.Done, $"Anda tidak menilai {Standing.Listed(recused)} karena konflik kepentingan.", Links.Panel(s.Year));
        }
    }

    private static IEnumerable<HomeItem> Sheet(Standing s, CycleParticipant regency)
    {
        if (s.Progress.Declaration(s.Cycle, regency.Code, s.User.Id) is not { HasConflict: false })
        {
            yield break;
        }

        var state = s.Progress.Sheet(s.Cycle, regency.Code, s.User.Id);
        if (state is SheetState.Draft)
        {
            yield return Item(s, Place.ToDo, $"Lanjutkan dan ajukan lembar nilai {regency.Name}.", Links.Sheet(s.Year, regency.Code), s.Cycle.Phase is Phase.Plenary ? "Dibuka kembali oleh ketua tim penilai." : null);
        }
        else if (state is null && s.Cycle.Phase is Phase.Presentation)
        {
            yield return Item(s, Place.ToDo, $"Isi lembar nilai {regency.Name}.", Links.Sheet(s.Year, regency.Code));
        }
    }

    private static HomeItem Item(Standing s, Place place, string text, string url, string? about = null) => new(place, s.Year, Role.Panelist, text, url, about);
}
