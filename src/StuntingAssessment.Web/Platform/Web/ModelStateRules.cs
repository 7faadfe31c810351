using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace StuntingAssessment.Web.Platform.Web;

public static class ModelStateRules
{
    /// <summary>Does what a rule may refuse. A refused rule becomes the form's own sentence, at its field when the rule names one; every other exception is a bug and flies on.</summary>
    public static bool Allows(this ModelStateDictionary modelState, Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (RuleBrokenException refused)
        {
            modelState.AddModelError(refused.Field ?? "", refused.Message);
            return false;
        }
    }

    /// <summary>Rows that moved are shown from the model, with their sentences; what was typed is known by the rows' earlier places only.</summary>
    public static void ForgetTyped(this ModelStateDictionary modelState, bool rowsMoved)
    {
        if (rowsMoved)
        {
            foreach (var entry in modelState.Values)
            {
                (entry.RawValue, entry.AttemptedValue) = (null, null);
            }
        }
    }

    /// <summary>The same on a page whose form is a part of its model: the field's name gets the part's in front.</summary>
    public static bool AllowsIn(this ModelStateDictionary modelState, string part, Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (RuleBrokenException refused)
        {
            modelState.AddModelError(refused.Field is { } field ? $"{part}.{field}" : "", refused.Message);
            return false;
        }
    }

    /// <summary>The same for what takes time: storing a file, printing.</summary>
    /// <param name="modelState">The form's.</param>
    /// <param name="act">What a rule may refuse.</param>
    /// <param name="field">Where a refusal belongs that names no field.</param>
    /// <param name="part">In front of a field's name.</param>
    public static async Task<bool> AllowsAsync(this ModelStateDictionary modelState, Func<Task> act, string field = "", string? part = null)
    {
        try
        {
            await act();
            return true;
        }
        catch (RuleBrokenException refused)
        {
            modelState.AddModelError(refused.Field is { } named ? part is null ? named : $"{part}.{named}" : field, refused.Message);
            return false;
        }
    }
}
