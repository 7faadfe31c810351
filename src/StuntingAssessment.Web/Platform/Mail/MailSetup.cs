using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Platform.Jobs;

namespace StuntingAssessment.Web.Platform.Mail;

internal static class MailSetup
{
    public static void AddMail(this IHostApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(MailOptions.Section);
        builder.Services.AddOptions<MailOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsRules>();
        builder.Services.AddSingleton<MailBodies>();
        builder.Services.AddSingleton<SmtpDelivery>();
        builder.Services.AddSingleton<SmtpProbe>();
        builder.Services.AddScoped<Outbox>();
        builder.Services.AddScoped<AccountMails>();
        builder.Services.AddScoped<DecideOnMail>();
        builder.Services.AddScoped<SendQueuedMails>();
        if (!string.IsNullOrWhiteSpace(section[nameof(MailOptions.Host)]))
        {
            builder.Services.AddTurn<SendMailTurn>();
        }
    }
}
