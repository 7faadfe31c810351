namespace StuntingAssessment.Web.Platform.Files;

/// <summary>All that names a stored file, of every area.</summary>
public sealed class FileReferences(IEnumerable<IFileHolder> holders)
{
    public IReadOnlyList<string> Columns => [.. holders.SelectMany(h => h.Columns)];

    public async Task<IReadOnlySet<string>> AllAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var holder in holders)
        {
            hashes.UnionWith(await holder.HashesAsync(db, cancellationToken));
        }

        return hashes;
    }
}
