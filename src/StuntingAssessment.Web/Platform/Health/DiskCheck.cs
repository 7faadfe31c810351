using Microsoft.Extensions.Options;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Health;

internal sealed class DiskCheck(IOptions<FileStoreOptions> files, IOptions<PortalOptions> portal) : ICheckPortal
{
    private const long Gigabyte = 1024L * 1024 * 1024;
    private const long Little = 2 * Gigabyte;
    private const long TooLittle = Gigabyte / 3;

    public string Name => "Ruang penyimpanan";

    public Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var least = new[] { files.Value.Root, portal.Value.DataDirectory, Path.GetTempPath() }
            .Select(folder => (Folder: Path.GetFullPath(folder), Free: new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace))
            .MinBy(place => place.Free);
        var finding = $"{IndonesianNumber.Format(least.Free / (decimal)Gigabyte, 1)} GB tersisa di tempat {least.Folder}.";
        return Task.FromResult(least.Free switch
        {
            < TooLittle => new PortalCheck(Name, Soundness.Bad, finding, "Segera kosongkan atau tambah ruang: unggahan dan pencetakan akan gagal."),
            < Little => new PortalCheck(Name, Soundness.Warning, finding, "Tambah ruang sebelum masa unggah bukti."),
            _ => new PortalCheck(Name, Soundness.Good, finding),
        });
    }
}
