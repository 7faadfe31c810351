using Microsoft.AspNetCore.Mvc.Filters;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>A stale version, or two who made the same thing at once: 409, "data telah berubah", nothing overwritten.</summary>
internal sealed class ConflictFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        var isConflict = context.Exception is DbUpdateConcurrencyException || (context.Exception is DbUpdateException update && update.IsUniqueViolation());
        if (isConflict)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
            context.ExceptionHandled = true;
        }
    }
}
