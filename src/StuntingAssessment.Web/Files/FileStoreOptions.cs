using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Files;

public sealed class FileStoreOptions
{
    public const string Section = "Files";

    /// <summary>The folder of the stored files, outside the web root. Several instances may share it.</summary>
    [Required(ErrorMessage = "Files:Root must name the folder for uploaded files.")]
    public string Root { get; set; } = "";
}

/// <summary>A folder the web server hands out by itself would show every upload to everybody.</summary>
internal sealed class FileStoreOptionsRules(IWebHostEnvironment environment) : IValidateOptions<FileStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, FileStoreOptions options)
    {
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
}
