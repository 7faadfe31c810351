namespace StuntingAssessment.Web.Features.Shared;

/// <summary>The way to a page that sets up a cycle.</summary>
internal static class CycleCrumbs
{
    public static IReadOnlyList<PageCrumb> To(int year, params PageCrumb[] further) =>
        [new("Siklus penilaian", Links.Cycles), new($"Penilaian {year}", Links.Cycle(year)), .. further];
}
