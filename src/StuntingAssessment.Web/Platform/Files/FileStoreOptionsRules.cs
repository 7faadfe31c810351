using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Files;

/// <summary>A folder the web server hands out by itself would show every upload to everybody.</summary>
internal sealed class FileStoreOptionsRules(IWebHostEnvironment environment) : IValidateOptions<FileStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, FileStoreOptions options)
    {
        if (options.ClamAv is { } address && !IsHostAndPort(address))
        {
            return ValidateOptionsResult.Fail($"Files:ClamAv \"{address}\" is not host:port.");
        }

        if (string.IsNullOrWhiteSpace(options.Root))
        {
            return ValidateOptionsResult.Skip;
        }

        var root = Path.GetFullPath(options.Root) + Path.DirectorySeparatorChar;
        return !string.IsNullOrEmpty(environment.WebRootPath)
            && root.StartsWith(Path.GetFullPath(environment.WebRootPath) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase)
                ? ValidateOptionsResult.Fail("Files:Root must lie outside wwwroot.")
                : ValidateOptionsResult.Success;
    }

    private static bool IsHostAndPort(string address)
    {
        try
        {
            _ = FileStoreOptions.HostAndPort(address);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
