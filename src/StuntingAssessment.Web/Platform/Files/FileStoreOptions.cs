using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Files;

public sealed class FileStoreOptions
{
    public const string Section = "Files";

    /// <summary>The folder of the stored files, outside the web root. Several instances may share it.</summary>
    [Required(ErrorMessage = "Files:Root must name the folder for uploaded files.")]
    public string Root { get; set; } = "";

    /// <summary>host:port of a ClamAV daemon. Without one, uploads are not scanned for viruses; with one, nothing unscanned is taken.</summary>
    public string? ClamAv { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    public static (string Host, int Port) HostAndPort(string address)
    {
        var colon = address.LastIndexOf(':');
        return colon > 0 && int.TryParse(address.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? (address[..colon], port)
            : throw new FormatException($"\"{address}\" is not host:port.");
    }
}

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
