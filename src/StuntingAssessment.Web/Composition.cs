using System.Globalization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Features.Accounts;
using StuntingAssessment.Web.Features.Accounts.FirstRun;
using StuntingAssessment.Web.Features.Accounts.SecondFactors;
using StuntingAssessment.Web.Features.Ansit;
using StuntingAssessment.Web.Features.Ansit.Cells;
using StuntingAssessment.Web.Features.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Findings;
using StuntingAssessment.Web.Features.Ansit.Grid;
using StuntingAssessment.Web.Features.Ansit.Overview;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Features.Ansit.Village;
using StuntingAssessment.Web.Features.Ansit.Workbooks;
using StuntingAssessment.Web.Features.Cycles;
using StuntingAssessment.Web.Features.Cycles.Export;
using StuntingAssessment.Web.Features.Cycles.Preparations;
using StuntingAssessment.Web.Features.Evidence;
using StuntingAssessment.Web.Features.Evidence.Files;
using StuntingAssessment.Web.Features.Evidence.Verification;
using StuntingAssessment.Web.Features.Panel;
using StuntingAssessment.Web.Features.Panel.Plenaries;
using StuntingAssessment.Web.Features.Panel.Sheets;
using StuntingAssessment.Web.Features.Papers;
using StuntingAssessment.Web.Features.People;
using StuntingAssessment.Web.Features.People.Cli;
using StuntingAssessment.Web.Features.Portal;
using StuntingAssessment.Web.Features.Regions;
using StuntingAssessment.Web.Features.Regions.Agencies;
using StuntingAssessment.Web.Features.Regions.Lists;
using StuntingAssessment.Web.Features.Regions.Regions;
using StuntingAssessment.Web.Features.Results;
using StuntingAssessment.Web.Features.Results.Public;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Features.Shared.Trail;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Backups;
using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Platform.Health;
using StuntingAssessment.Web.Platform.Jobs;
using StuntingAssessment.Web.Platform.Mail;
using StuntingAssessment.Web.Platform.Printing;
using StuntingAssessment.Web.Platform.Security;
using StuntingAssessment.Web.Seed;
using StuntingAssessment.Web.Seed.Demo;

namespace StuntingAssessment.Web;

internal static class PortalSetup
{
    /// <summary>What the web and the verbs share.</summary>
    public static void AddPortal(this IHostApplicationBuilder builder)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("id-ID");
        builder.AddPortalLogging();
        builder.Services.AddOptions<PortalOptions>().Bind(builder.Configuration.GetSection(PortalOptions.Section))
            .ValidateDataAnnotations()
            .Validate(o => !builder.Environment.IsProduction() || o.PublicUrl is not null, "Portal:PublicUrl is required in Production.")
            .Validate(o => !(builder.Environment.IsProduction() && o.Demo), "The demo is refused in Production.")
            .ValidateOnStart();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PortalClock>();
        builder.Services.AddSingleton<PublicAddress>();
        builder.Services.AddSingleton<InstallationMark>();
        builder.AddPortalDatabase();
        builder.Services.AddAuditing();
        builder.Services.AddSingleton(Wording);
        builder.Services.AddScoped<AuditReading>();
        builder.AddPortalSecurity();
        builder.Services.AddRouteTargets();
        builder.AddFileStore();
        builder.Services.AddFileHolders();
        builder.Services.AddOptions<FileStoreOptions>().Configure<IOptions<PortalOptions>>((files, portal) =>
        {
            if (string.IsNullOrWhiteSpace(files.Root))
            {
                files.Root = Path.Combine(portal.Value.DataDirectory, "files");
            }
        });
        builder.AddBackground();
        builder.Services.AddTurn<DiscardUntakenWorkbooks>();
        builder.AddMail();
        builder.AddPaperPrinter();
        builder.AddChecks();
        builder.AddSeeds();
        builder.Services.AddScoped<SaveCells>();
        builder.Services.AddScoped<WriteWorkbook>();
        builder.Services.AddScoped<JudgeWorkbook>();
        builder.Services.AddScoped<UndoBatch>();
        builder.Services.AddScoped<CreateAdmin>();
        builder.Services.AddScoped<MakeSecondFactorLink>();
        builder.AddBackups();
    }

    /// <summary>Every area's sentences of the trail.</summary>
    internal static AuditWording Wording { get; } = new(
    [
        CycleWording.Of, SubmissionWording.Of, PanelWording.Of, ResultWording.Of, PaperWording.Of, RegionWording.Of, PeopleWording.Of, SignInWording.Of, AnsitWording.Of, UpkeepWording.Of,
    ]);

    private static void AddRouteTargets(this IServiceCollection services)
    {
        services.AddScoped<CurrentOffice>();
        services.AddScoped<CurrentPlace>();
        services.AddScoped<CurrentSubmission>();
        foreach (var target in (IEnumerable<RouteTarget>)[.. RouteTargets.All, .. AnsitRouteTargets.All, RegionListTarget.Upload])
        {
            services.AddSingleton(target);
        }
    }

    private static void AddFileHolders(this IServiceCollection services)
    {
        services.AddSingleton<IFileHolder, EvidenceFileHolder>();
        services.AddSingleton<IFileHolder, WorkbookFileHolder>();
        services.AddSingleton<IFileHolder, PaperFileHolder>();
        services.AddSingleton<FileReferences>();
    }

    public static void AddPortalWeb(this WebApplicationBuilder builder)
    {
        // A missing or short-lived dependency is found at the start, in every environment.
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (true, true));
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = RequestSizes.FormBytes;
        });
        builder.Services.AddScoped<CspNonce>();
        builder.Services.AddTransient<AskAgainFilter>();
        builder.Services.AddPortalQueries();
        builder.AddPortalRateLimits();
        builder.Services.AddPageCompression();
        builder.Services.AddAccounts();
        builder.Services.AddSecondFactors();
        builder.Services.AddResults();
        builder.Services.AddExports();
        builder.Services.AddPublicRankings();
        builder.Services.AddPlenaries();
        builder.Services.AddScoped<CreateFirstAdmin>();
        builder.Services.AddPanel();
        builder.Services.AddPeople();
        builder.Services.AddPreparations();
        builder.Services.AddRegions();
        builder.Services.AddAnsitFindings();
        builder.Services.AddAnsitCells();
        builder.Services.AddAnsitOverview();
        builder.Services.AddAnsitVillages();
        builder.Services.AddAnsitRules();
        builder.Services.AddAgencies();
        builder.Services.AddAnsitWorkbooks();
        builder.Services.AddVerifications();
        builder.Services.AddAnsitGrid();
        builder.Services.Configure<RequestLocalizationOptions>(o => o.SetDefaultCulture("id-ID").AddSupportedCultures("id-ID").AddSupportedUICultures("id-ID").RequestCultureProviders.Clear());
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<PortalOptions>>((o, portal) =>
        {
            // Never the host: addresses come from Portal:PublicUrl.
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var network in portal.Value.ProxyNetworks())
            {
                o.KnownIPNetworks.Add(network);
            }
        });
        builder.Services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        builder.Services.AddControllersWithViews(o =>
            {
                o.UseIndonesian();
                // jQuery's notation is not spoken here, and it reads "Weights[DOC]" a second time as "Weights.DOC".
                o.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
                o.Conventions.Add(new RouteParametersFromTheRoute());
                o.Filters.Add<RouteScope>();
                o.Filters.Add(new RepeatedRouteKeys());
                o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                o.Filters.Add<ChromeFilter>();
                o.Filters.Add<ConflictFilter>();
            })
            .AddCookieTempDataProvider(o => o.Cookie.Name = "portal-notice")
            .AddFeatureFolders()
            .WithoutApiControllers();
        builder.AddPapers();
        builder.Services.AddLetters();
    }

    /// <summary>A demo's database never serves as a production portal, whatever the settings say; a demo says who may sign in.</summary>
    public static async Task CheckInstallationAsync(this WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (!(await db.Database.GetAppliedMigrationsAsync()).Any())
        {
            app.Logger.LogWarning("The database has no tables yet. Run the verb migrate.");
            return;
        }

        var isDemo = await db.Installations.AnyAsync(i => i.IsDemo);
        scope.ServiceProvider.GetRequiredService<InstallationMark>().IsDemo = isDemo;
        if (isDemo && app.Environment.IsProduction())
        {
            throw new InvalidOperationException("This database holds the demo. It is refused in Production.");
        }

        if (isDemo)
        {
            await DemoAccounts.PrintAsync(Console.Out, scope.ServiceProvider.GetRequiredService<IOptions<PortalOptions>>().Value);
        }
    }
}
