using StuntingAssessment.Web.Features.Accounts.Password;
using StuntingAssessment.Web.Features.Accounts.SecondFactors;
using StuntingAssessment.Web.Features.Accounts.SignIn;

namespace StuntingAssessment.Web.Features.Accounts;

internal static class AccountsSetup
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<CheckSignIn>();
        services.AddScoped<FirstStepCookie>();
        services.AddScoped<ResetSecondFactor>();
        services.AddScoped<SendResetLink>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<UseAccountLink>();
    }
}
