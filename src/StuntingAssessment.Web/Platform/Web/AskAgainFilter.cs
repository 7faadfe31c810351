using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>See <see cref="AskAgainAttribute"/>.</summary>
internal sealed class AskAgainFilter(CurrentUser user, StepUp stepUp, IModelMetadataProvider metadata) : IAsyncAuthorizationFilter
{
    private const string Password = $"{AskAgainModel.Prefix}{nameof(ProofForm.Password)}";
    private const string Code = $"{AskAgainModel.Prefix}{nameof(ProofForm.Code)}";

    public bool Download { get; set; }

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (stepUp.IsFresh)
        {
            return;
        }

        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            context.Result = new LocalRedirectResult(Links.AskAgain(request.Path + request.QueryString, Download));
            return;
        }

        if (!request.HasFormContentType || request.Form.Files.Count > 0)
        {
            // A script's save or a file cannot be asked in between; the page it came from is read through here and asks there.
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }

        context.Result = await AskAsync(context.HttpContext, context.ModelState);
    }

    /// <returns>Null when the person has proved to be the same: the act goes on.</returns>
    private async Task<IActionResult?> AskAsync(HttpContext http, ModelStateDictionary modelState)
    {
        var typed = http.Request.Form;
        if (typed.ContainsKey(Password))
        {
            var form = new ProofForm { Password = typed[Password].ToString(), Code = typed[Code].ToString() };
            if (await stepUp.RunAsync(form, modelState, http.RequestAborted, new ProofFields(Password, Code)))
            {
                return null;
            }
        }

        var model = new AskAgainModel
        {
            Action = http.Request.Path + http.Request.QueryString,
            AsksCode = user.Session!.HasSecondFactor,
            Back = Links.Home,
            Kept = [.. typed.Where(f => f.Key is not (Password or Code or "__RequestVerificationToken")).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")))],
        };
        return new ViewResult { ViewName = "AskAgain", ViewData = new ViewDataDictionary<AskAgainModel>(metadata, modelState) { Model = model } };
    }
}
