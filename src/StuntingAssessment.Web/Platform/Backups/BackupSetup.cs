namespace StuntingAssessment.Web.Platform.Backups;

internal static class BackupSetup
{
    public static void AddBackups(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<MakeBackup>();
        builder.Services.AddScoped<CheckBackup>();
        builder.Services.AddScoped<RestoreBackup>();
        builder.Services.AddScoped<SettleRestored>();
    }
}
