using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Web.Files;

namespace StuntingAssessment.Web.Features.Evidence;

/// <summary>The files of one request, taken one by one: a bad one does not cost the good ones.</summary>
internal sealed class UploadBatch(FileStore store)
{
    private readonly List<RefusedUpload> refused = [];

    public int Kept { get; private set; }

    public IReadOnlyList<RefusedUpload> Refused => refused;

    /// <summary>Stores the bytes first and refers to them after, so that a crash leaves no reference to a file that is not there.</summary>
    public async Task TakeAsync(IFormFile file, Action<StoredFile> keep, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = file.OpenReadStream();
            var stored = await store.SaveAsync(content, UploadLimits.Evidence, cancellationToken);
            keep(stored.Named(file.FileName));
            Kept++;
        }
        catch (RuleBrokenException broken)
        {
            refused.Add(new RefusedUpload(Path.GetFileName(file.FileName), broken.Message));
        }
    }
}

internal sealed record RefusedUpload(string FileName, string Sentence);
