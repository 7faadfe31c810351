using System.ComponentModel.DataAnnotations;
using System.Globalization;

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
