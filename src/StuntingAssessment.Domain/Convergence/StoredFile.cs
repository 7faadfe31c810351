namespace StuntingAssessment.Domain.Convergence;

/// <summary>A file as the store took it: the name is what the person called it, the type is what its content says.</summary>
/// <param name="Sha256">64 lower-case hexadecimal digits; the key in the file store.</param>
/// <param name="Size">Bytes.</param>
public sealed record StoredFile(string Sha256, string Name, long Size, string ContentType);
