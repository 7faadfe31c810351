using StuntingAssessment.Web;
using StuntingAssessment.Web.Features.Accounts.FirstRun;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Health;

if (Verbs.AreIn(args))
{
    return await Verbs.RunAsync(args, Console.Out, Console.Error);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddPortal();
builder.AddPortalWeb();

var app = builder.Build();
await app.CheckInstallationAsync();

app.UseForwardedHeaders();
app.UseDemoGate();
app.UseRequestLog();
app.UseAuditScope();
app.UseSecurityHeaders();
app.UsePageCompression();
app.UseExceptionHandler("/galat/500");
app.UseStatusCodePagesWithReExecute("/galat/{0}");
if (app.Environment.IsProduction())
{
    app.UseHsts();
}

app.UseRequestLocalization("id-ID");
app.UseFirstRun();
app.UseRouting();
app.UseAskedPattern();
app.UseAuthentication();
app.UseRateLimiter();
app.UseAccountGate();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapPortalHealth();
app.MapControllers().WithStaticAssets();

await app.RunAsync();
return 0;
