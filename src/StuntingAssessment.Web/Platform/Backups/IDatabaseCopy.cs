namespace StuntingAssessment.Web.Platform.Backups;

/// <summary>What a backup asks of the database program: one answer for SQLite, one for PostgreSQL.</summary>
internal interface IDatabaseCopy
{
    DatabaseProvider Provider { get; }

    /// <summary>The copy's name in the folder of a backup.</summary>
    string FileName { get; }

    /// <summary>What the portal's own database holds now.</summary>
    Task<DatabaseFacts> FactsAsync(CancellationToken cancellationToken);

    /// <summary>Writes a copy of the portal's database, of one moment, while people go on working.</summary>
    /// <param name="path">A file that does not exist yet.</param>
    /// <param name="read">Reads the database as it was at that moment.</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    Task<(DatabaseFacts Facts, T Read)> SaveAsync<T>(string path, Func<PortalDbContext, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Looks through the copy without restoring it.</summary>
    /// <exception cref="RuleBrokenException">The database program cannot read it.</exception>
    Task CheckReadableAsync(string path, CancellationToken cancellationToken);

    /// <summary>Restores the copy into a place of its own that is gone afterwards, brings it to this portal's schema, and reads there.</summary>
    Task<(DatabaseFacts Facts, T Read)> TryOutAsync<T>(string path, Func<PortalDbContext, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Makes the copy the portal's database: as a whole, or not at all. The caller has made sure that the portal's own is empty.</summary>
    Task RestoreAsync(string path, CancellationToken cancellationToken);
}
