using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.Password;

/// <summary>Replaces one's own password. Every other session ends.</summary>
public sealed class ChangePassword(CurrentUser user, ProveSelf prove, SetPassword setPassword, PortalSessions sessions, AuditScope audit)
{
    /// <returns>False when refused, with the reasons in the model state.</returns>
    public async Task<bool> RunAsync(PasswordForm form, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        var isProved = await prove.RunAsync(new ProofForm { Password = form.Current }, modelState, ChangeAsync, cancellationToken, new ProofFields(nameof(form.Current), WrongPassword: "Kata sandi sekarang tidak benar."), withCode: false);
        return isProved && modelState.IsValid;

        async Task ChangeAsync(PortalUser account)
        {
            foreach (var fault in await setPassword.RunAsync(account, form.Password))
            {
                modelState.AddModelError(nameof(form.Password), fault);
            }

            if (modelState.IsValid)
            {
                await sessions.EndOthersAsync(account, user.Session!.Id, cancellationToken);
                audit.Note(new PasswordChanged(), nameof(PortalUser), account.Id);
            }
        }
    }
}
