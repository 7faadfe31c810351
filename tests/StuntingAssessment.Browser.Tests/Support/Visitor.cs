using System.Collections.Concurrent;

namespace StuntingAssessment.Browser.Tests.Support;

/// <summary>
/// A person with a browser of their own, who remembers what a page complained of on the way: an error in the console, a script that broke,
/// something the content policy refused, an answer of 500, or a finding of axe.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly List<string> forgiven = [];

    private Visitor(RunningPortal portal, IBrowserContext context, IPage page)
    {
        Portal = portal;
        this.context = context;
        Page = page;
    }

    public RunningPortal Portal { get; }

    public IPage Page { get; }

    public IBrowserContext Context => context;

    public static async Task<Visitor> ComeAsync(RunningPortal portal, bool withScripts = true)
    {
        var browser = await Chrome.BrowserAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = portal.Address,
            Locale = "id-ID",
            TimezoneId = "Asia/Makassar",
            JavaScriptEnabled = withScripts,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = Screen.Desk, Height = Screen.Height },
        });
        context.SetDefaultTimeout(15_000);
        var visitor = new Visitor(portal, context, await context.NewPageAsync());
        context.Console += (_, message) => visitor.Hear(message.Type == "error", $"console: {message.Text} ({message.Location})");
        context.WebError += (_, error) => visitor.Hear(true, $"script: {error.Error}");
        context.Response += (_, answer) => visitor.Hear(answer.Status >= 500, $"answer {answer.Status}: {answer.Url}");
        return visitor;
    }

    public async Task SignInAsync(string email, string password)
    {
        await Page.GotoAsync("/masuk");
        await Page.GetByLabel("Alamat surel").FillAsync(email);
        await Page.GetByLabel("Kata sandi").FillAsync(password);
        await PressAsync("Masuk");
        await Assertions.Expect(Page).ToHaveURLAsync($"{Portal.Address}/beranda");
    }

    public async Task GoToAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        answer!.Status.Should().Be(200, $"{path} should open");
    }

    /// <summary>Presses the button of the page, not one of the header.</summary>
    public Task PressAsync(string button) => Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) => Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public ILocator Main => Page.Locator("main");

    /// <summary>The sentence the portal says after an act.</summary>
    public ILocator Notice => Page.Locator(".notice--page");

    public Task<IPage> OpenTabAsync() => context.NewPageAsync();

    /// <summary>What this story provokes on purpose, such as a lost line.</summary>
    public void Forgive(string complaint) => forgiven.Add(complaint);

    public IEnumerable<string> Complaints => complaints.Where(c => !forgiven.Exists(f => c.Contains(f, StringComparison.Ordinal)));

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    /// <summary>
    /// Looks at the page at 360 and 1280 px with axe and at 320 px for scrolling sideways. Dark on the phone, light on the desk: together both
    /// colour schemes are seen; <paramref name="everyScheme"/> looks at all four.
    /// </summary>
    public async Task LookAsync(bool everyScheme = false)
    {
        foreach (var finding in await Page.FindingsAsync(everyScheme))
        {
            complaints.Enqueue(finding);
        }
    }

    private void Hear(bool isComplaint, string what)
    {
        if (isComplaint)
        {
            complaints.Enqueue(what);
        }
    }
}
