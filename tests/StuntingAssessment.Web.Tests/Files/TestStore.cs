using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Files;

namespace StuntingAssessment.Web.Tests.Files;

/// <summary>A file store in a folder of its own that goes with the test.</summary>
internal sealed class TestStore : IDisposable
{
    public TestStore() => Store = new FileStore(Options.Create(new FileStoreOptions { Root = Root }));

    public string Root { get; } = Directory.CreateTempSubdirectory("portal-files-").FullName;

    public FileStore Store { get; }

    public IReadOnlyList<string> Everything => Directory.GetFiles(Root, "*", SearchOption.AllDirectories);

    public Task<StoredContent> SaveAsync(byte[] bytes) => Store.SaveAsync(new MemoryStream(bytes), UploadLimits.Evidence, CancellationToken.None);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
