using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Files;

public static class FileStoreSetup
{
    public static void AddFileStore(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<FileStoreOptions>()
            .Bind(builder.Configuration.GetSection(FileStoreOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<FileStoreOptions>, FileStoreOptionsRules>();
        builder.Services.AddSingleton<VirusScan>();
        builder.Services.AddSingleton<FileStore>();
        builder.Services.AddSingleton<UnusedFiles>();
        builder.Services.AddHostedService<FileStoreSweep>();
    }
}
