namespace StuntingAssessment.Web.Features.Ansit.Cells;

internal static class CellFragments
{
    /// <summary>Sent by the grid, which shows a cell's page beside itself, without what stands around it.</summary>
    public const string Header = "X-Fragment";

    public static bool WantsFragment(this HttpRequest request) => request.Headers[Header] == "1";

    public static IActionResult CellView(this Controller controller, CellModel model)
    {
        controller.Response.Headers.Append("Vary", Header);
        return controller.Request.WantsFragment() ? controller.PartialView("_Cell", model) : controller.View("Show", model);
    }
}
