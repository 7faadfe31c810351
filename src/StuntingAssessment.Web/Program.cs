using Microsoft.AspNetCore.Mvc;
using StuntingAssessment.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.Services
    .AddControllersWithViews(options => options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()))
    .AddFeatureFolders();
builder.Services.AddAntiforgery(options => options.HeaderName = "RequestVerificationToken");

var app = builder.Build();
System.Globalization.CultureInfo.DefaultThreadCurrentCulture = new System.Globalization.CultureInfo("id-ID");
app.Use((context, next) =>
{
    context.Response.Headers.ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    return next(context);
});
app.MapStaticAssets();
app.MapControllers().WithStaticAssets();
app.Run();
