using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Web.Data;

namespace StuntingAssessment.Web.Infrastructure;

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
