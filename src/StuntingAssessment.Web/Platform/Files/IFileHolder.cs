namespace StuntingAssessment.Web.Platform.Files;

/// <summary>A place that names stored files by their hashes. A file that none of them names is thrown away.</summary>
public interface IFileHolder
{
    /// <summary>"Row.Property" of what <see cref="HashesAsync"/> reads, for the test that walks the model.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <param name="db">Of this portal, or of a backup that is looked into.</param>
    Task<IReadOnlyList<string>> HashesAsync(PortalDbContext db, CancellationToken cancellationToken);
}
