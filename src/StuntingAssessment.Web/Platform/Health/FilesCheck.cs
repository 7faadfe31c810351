using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Health;

internal sealed class FilesCheck(FileStore files, IOptions<FileStoreOptions> options) : ICheckPortal
{
    public string Name => "Berkas";

    public Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            files.Probe();
            var scanned = options.Value.ClamAv is null ? "tanpa pemeriksaan virus" : "diperiksa ClamAV";
            return Task.FromResult(new PortalCheck(Name, Soundness.Good, $"Folder {options.Value.Root} dapat ditulisi; unggahan {scanned}."));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(new PortalCheck(Name, Soundness.Bad, $"Folder {options.Value.Root} tidak dapat ditulisi.", "Beri akun yang menjalankan portal hak tulis di folder itu, atau ubah Files:Root."));
        }
    }
}
