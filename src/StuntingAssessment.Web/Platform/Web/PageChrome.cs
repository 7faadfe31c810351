namespace StuntingAssessment.Web.Platform.Web;

/// <summary>
/// What stands around a page. One per request: a filter fills the person, the navigation and the cycle, the page's own tag helpers
/// add title, breadcrumbs and scripts, and the layout, which runs last, reads it.
/// </summary>
public sealed class PageChrome
{
    private readonly List<Crumb> crumbs = [];
    private readonly SortedSet<string> scripts = new(StringComparer.Ordinal) { "page" };

    /// <summary>Null when signed out.</summary>
    public SignedInPerson? Person { get; set; }

    /// <summary>Null unless an admin looks as somebody else.</summary>
    public ViewingMark? Viewing { get; set; }

    public IReadOnlyList<NavigationItem> Navigation { get; set; } = [];

    /// <summary>Null on pages outside a cycle.</summary>
    public CycleMark? Cycle { get; set; }

    /// <summary>True marks every page "Data contoh".</summary>
    public bool Demo { get; set; }

    /// <summary>A document beside its form takes the screen's width; text keeps its measure.</summary>
    public bool Wide { get; set; }

    public string? Title { get; set; }

    public IReadOnlyList<Crumb> Crumbs => crumbs;

    /// <summary>Names of the modules in wwwroot/js this page asks for.</summary>
    public IReadOnlyCollection<string> Scripts => scripts;

    public void AddCrumb(string text, string url) => crumbs.Add(new Crumb(text, url));

    public void Need(string script) => scripts.Add(script);
}

public sealed record NavigationItem(string Text, string Url, bool Current = false);

public sealed record Crumb(string Text, string Url);
