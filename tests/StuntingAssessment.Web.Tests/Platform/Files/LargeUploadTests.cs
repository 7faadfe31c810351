using StuntingAssessment.Web.Platform.Files;
using static StuntingAssessment.Web.Tests.Platform.Files.UploadSamples;

namespace StuntingAssessment.Web.Tests.Platform.Files;

/// <summary>Runs when nothing else does: what it measures is allocated by the whole process.</summary>
[CollectionDefinition("Alone", DisableParallelization = true)]
[Collection("Alone")]
public sealed class LargeUploadTests : IDisposable
{
    private readonly TestStore files = new();

    [Fact]
    public async Task A_large_upload_is_never_held_in_memory()
    {
        await files.SaveAsync(Pdf);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        await files.Store.SaveAsync(new Endless(Pdf, 24 << 20), UploadLimits.Evidence, CancellationToken.None);

        (GC.GetTotalAllocatedBytes(precise: true) - before).Should().BeLessThan(8 << 20);
    }

    public void Dispose() => files.Dispose();
}
