using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Features.Evidence.Files;

/// <summary>The files of one request, taken one by one: a bad one does not cost the good ones.</summary>
internal sealed class UploadBatch(FileStore store)
{
    /// <summary>Of one request: a thousand small packages that each keep to their own limit would keep a processor busy for minutes.</summary>
    private const long MostUnpacked = 800L * 1024 * 1024;

    private readonly UnpackingLimit together = new(MostUnpacked, UploadRefusals.BombTogether);
    private readonly List<RefusedUpload> refused = [];

    public int Kept { get; private set; }

    public IReadOnlyList<RefusedUpload> Refused => refused;

    /// <summary>Stores the bytes first and refers to them after, so that a crash leaves no reference to a file that is not there.</summary>
    public async Task TakeAsync(IFormFile file, Action<StoredFile> keep, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = file.OpenReadStream();
            var stored = await store.SaveAsync(content, UploadLimits.Evidence, cancellationToken, together);
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
