namespace StuntingAssessment.Web.Platform.Backups;

internal static class BackupSetup
{
    public static void AddBackups(this IHostApplicationBuilder builder)
    {
        if ((builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions()).Provider is DatabaseProvider.Postgres)
        {
            builder.Services.AddScoped<IDatabaseCopy, PostgresCopy>();
        }
        else
        {
            builder.Services.AddScoped<IDatabaseCopy, SqliteCopy>();
        }

        builder.Services.AddScoped<BackupRecord>();
        builder.Services.AddScoped<MakeBackup>();
        builder.Services.AddScoped<CheckBackup>();
        builder.Services.AddScoped<RestoreBackup>();
        builder.Services.AddScoped<SettleRestored>();
    }
}
