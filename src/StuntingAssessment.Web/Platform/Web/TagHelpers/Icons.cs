namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

internal static class Icons
{
    /// <summary>The inside of a 24 x 24 drawing, stroked in the colour of the text around it.</summary>
    public static string Drawing(Icon icon) => icon switch
    {
        Icon.ByTone => "",
        Icon.ArrowLeft => """<path d="M19 12H5m6-6-6 6 6 6"/>""",
        Icon.ArrowRight => """<path d="M5 12h14m-6-6 6 6-6 6"/>""",
        Icon.ArrowUpCircle => """<circle cx="12" cy="12" r="9"/><path d="M12 16V8m-4 4 4-4 4 4"/>""",
        Icon.Calendar => """<rect x="3.5" y="5" width="17" height="15.5" rx="2"/><path d="M3.5 10h17M8 3v4m8-4v4"/>""",
        Icon.Check => """<path d="m5 12.5 4.5 4.5L19 7.5"/>""",
        Icon.CheckCircle => """<circle cx="12" cy="12" r="9"/><path d="m8 12.5 2.7 2.7L16 9.5"/>""",
        Icon.ChevronDown => """<path d="m6 9 6 6 6-6"/>""",
        Icon.Circle => """<circle cx="12" cy="12" r="9"/>""",
        Icon.CircleDashed => """<circle cx="12" cy="12" r="9" stroke-dasharray="3.6 3.4"/>""",
        Icon.Clock => """<circle cx="12" cy="12" r="9"/><path d="M12 7v5.3l3.2 2"/>""",
        Icon.Comment => """<path d="M4 5h16v11h-8.5L7 20v-4H4z"/>""",
        Icon.CrossCircle => """<circle cx="12" cy="12" r="9"/><path d="m9 9 6 6m0-6-6 6"/>""",
        Icon.Dash => """<path d="M6 12h12"/>""",
        Icon.Download => """<path d="M12 4v11m-5-5 5 5 5-5M5 20h14"/>""",
        Icon.Eye => """<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.7"/>""",
        Icon.EyeOff => """<path d="M4.5 8.8C3.2 10.4 2.5 12 2.5 12S6 18.5 12 18.5c1.6 0 3-.5 4.2-1.1M9 6c.9-.3 1.9-.5 3-.5 6 0 9.5 6.5 9.5 6.5s-.6 1.1-1.7 2.5M4 4l16 16"/>""",
        Icon.External => """<path d="M18 13.5V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5.5M14 4h6v6m0-6-9 9"/>""",
        Icon.File => """<path d="M6 3h8l5 5v13H6z"/><path d="M14 3v5h5"/>""",
        Icon.HalfCircle => """<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor"/>""",
        Icon.Info => """<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.2"/>""",
        Icon.Link => """<path d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1"/>""",
        Icon.Lock => """<rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V7.5a4 4 0 0 1 8 0v3"/>""",
        Icon.Menu => """<path d="M4 7h16M4 12h16M4 17h16"/>""",
        Icon.Pencil => """<path d="m4 20 .9-4.2L16.5 4.2l3.3 3.3L8.2 19.1zM14 6.7l3.3 3.3"/>""",
        Icon.Plus => """<path d="M12 5v14M5 12h14"/>""",
        Icon.Printer => """<path d="M7 9V3.5h10V9M7 17H4V9h16v8h-3"/><path d="M7 14h10v6.5H7z"/>""",
        Icon.Return => """<path d="M9 7 4.5 11.5 9 16"/><path d="M5 11.5h9.5a5 5 0 0 1 5 5V18"/>""",
        Icon.Search => """<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>""",
        Icon.SortDown => """<path d="M12 5v14m-5-5 5 5 5-5"/>""",
        Icon.SortUp => """<path d="M12 19V5m-5 5 5-5 5 5"/>""",
        Icon.SortNone => """<path d="m8 10 4-4 4 4M8 14l4 4 4-4"/>""",
        Icon.Star => """<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z"/>""",
        Icon.Trash => """<path d="M4.5 7h15M9.5 7V4h5v3M6.5 7l1 13h9l1-13M10.5 11v5m3-5v5"/>""",
        Icon.Trophy => """<path d="M7 4h10v6a5 5 0 0 1-10 0zM7 6H4v1.5A3.5 3.5 0 0 0 7.3 11M17 6h3v1.5a3.5 3.5 0 0 1-3.3 3.5M12 15v3.5M8 20.5h8"/>""",
        Icon.Upload => """<path d="M12 16V5m-5 5 5-5 5 5M5 20h14"/>""",
        Icon.User => """<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6"/>""",
        Icon.Users => """<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 20c.5-3.6 3-5.5 6.5-5.5s6 1.9 6.5 5.5M16 5.3a3.5 3.5 0 0 1 0 6.4M18 14.9c2 .8 3.2 2.5 3.5 5.1"/>""",
        Icon.Warning => """<path d="M12 4 2.8 20h18.4z"/><path d="M12 10v4.5m0 2.7v.2"/>""",
    };

    /// <summary>Decoration only: the word beside it carries the meaning.</summary>
    public static string Svg(Icon icon, string? cssClass = null) =>
        $"""<svg class="icon{(cssClass is null ? "" : " " + cssClass)}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{Drawing(icon)}</svg>""";
}
