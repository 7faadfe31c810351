using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace StuntingAssessment.Web.Infrastructure;

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
}
