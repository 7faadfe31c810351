namespace StuntingAssessment.Web.Platform.Backups;

/// <param name="Sha256">Also the file's name.</param>
/// <param name="Size">Bytes.</param>
public sealed record FileEntry(string Sha256, long Size);
