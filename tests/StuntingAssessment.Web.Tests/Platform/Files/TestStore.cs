using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Tests.Platform.Files;

/// <summary>A file store in a folder of its own that goes with the test.</summary>
internal sealed class TestStore : IDisposable
{
    /// <param name="clamAv">host:port of a scanner, or none.</param>
    public TestStore(string? clamAv = null)
    {
        var options = Options.Create(new FileStoreOptions { Root = Root, ClamAv = clamAv });
        Store = new FileStore(options, new VirusScan(options, NullLogger<VirusScan>.Instance));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("portal-files-").FullName;

    public FileStore Store { get; }

    public IReadOnlyList<string> Everything => Directory.GetFiles(Root, "*", SearchOption.AllDirectories);

    public Task<StoredContent> SaveAsync(byte[] bytes) => Store.SaveAsync(new MemoryStream(bytes), UploadLimits.Evidence, CancellationToken.None);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
