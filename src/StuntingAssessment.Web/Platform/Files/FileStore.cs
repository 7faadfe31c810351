using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Platform.Files;

/// <summary>What the store knows about the bytes it took; the name a person gave them and the uploader belong to the database.</summary>
public sealed record StoredContent(string Hash, long Size, FileType Type)
{
    /// <summary>The same file as an evidence item keeps it, under a name fit to be shown.</summary>
    public StoredFile Named(string? typedName) => new(Hash, UploadName.Clean(typedName, Type), Size, Type.ContentType());
}

/// <summary>
/// Files by their content: the name is the SHA-256 of the bytes, so that the same file is stored once and a name never comes
/// from outside. A file is written to a temporary name, flushed, renamed, and only then answered for; a crash leaves
/// temporary names behind and nothing else.
/// </summary>
public sealed class FileStore(IOptions<FileStoreOptions> options, VirusScan scan)
{
    private const string TemporaryFolder = "tmp";
    private const int BufferSize = 81920;

    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Value.Root));

    private string Temporary => Path.Combine(Root, TemporaryFolder);

    /// <summary>Whether that folder is the store's own, or inside it.</summary>
    public bool Holds(string directory) =>
        (Path.GetFullPath(directory) + Path.DirectorySeparatorChar).StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Takes one upload. Never holds more of it in memory than a buffer.</summary>
    /// <param name="content">The upload.</param>
    /// <param name="limits">Of its field.</param>
    /// <param name="cancellationToken">The uploader went away: what is being looked through is left too.</param>
    /// <param name="together">What all files of one request may unpack to.</param>
    /// <exception cref="RuleBrokenException">The upload breaks a rule; the sentence is for its uploader.</exception>
    public async Task<StoredContent> SaveAsync(Stream content, UploadLimits limits, CancellationToken cancellationToken, UnpackingLimit? together = null)
    {
        Directory.CreateDirectory(Temporary);
        var temporary = Path.Combine(Temporary, RandomNumberGenerator.GetHexString(32, lowercase: true) + ".part");
        try
        {
            StoredContent stored;
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, BufferSize, FileOptions.Asynchronous))
            {
                var (hash, firstLook) = await ReceiveAsync(content, file, limits, cancellationToken);
                stored = new StoredContent(hash, file.Length, UploadRules.Check(file, firstLook, limits, cancellationToken, together));
                file.Position = 0;
                await scan.CheckAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            Keep(temporary, stored.Hash);
            return stored;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>
    /// Takes an upload that is read and not kept: a workbook with a list in it, or its plain text. Checked like every other; gone when the stream is
    /// disposed, and the sweep finds it after a crash.
    /// </summary>
    /// <param name="content">The upload.</param>
    /// <param name="most">Bytes it may have.</param>
    /// <param name="cancellationToken">The uploader went away.</param>
    /// <returns>At its start. Whether it is a workbook or a text the first bytes say.</returns>
    /// <exception cref="RuleBrokenException">The upload breaks a rule; the sentence is for its uploader.</exception>
    public async Task<FileStream> TakeTableAsync(Stream content, long most, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Temporary);
        var path = Path.Combine(Temporary, RandomNumberGenerator.GetHexString(32, lowercase: true) + ".part");
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, BufferSize, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            var buffer = new byte[BufferSize];
            var read = await content.ReadAtLeastAsync(buffer, UploadRules.HeadLength, throwOnEndOfStream: false, cancellationToken);
            UploadRules.FirstLookAtTable(buffer.AsSpan(0, Math.Min(read, UploadRules.HeadLength)));
            for (long total = 0; read > 0; read = await content.ReadAsync(buffer, cancellationToken))
            {
                total += read;
                if (total > most)
                {
                    throw new RuleBrokenException(UploadRefusals.TooLarge("daftar", most));
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            await file.FlushAsync(cancellationToken);
            UploadRules.CheckTable(file, cancellationToken);
            file.Position = 0;
            await scan.CheckAsync(file, cancellationToken);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>The stored bytes, or null when there is no such file. The caller disposes the stream.</summary>
    public Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult<Stream?>(new FileStream(
                PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, FileOptions.Asynchronous));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    /// <summary>Removes the bytes. The caller has made sure that no row refers to this hash any more: one file may be used in several places.</summary>
    public Task DeleteAsync(string hash, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = PathOf(hash);
        if (File.Exists(path))
        {
            File.Delete(path);
            DurableFolder.Flush(Path.GetDirectoryName(path)!);
        }

        return Task.CompletedTask;
    }

    /// <summary>The hashes of all stored files, in order. Files may come while it is read.</summary>
    public IEnumerable<string> Hashes() =>
        Directory.Exists(Root)
            ? Directory.EnumerateDirectories(Root, "??").Order(StringComparer.Ordinal).SelectMany(folder => Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Where(IsHash).Order(StringComparer.Ordinal))
            : [];

    /// <summary>Whether the stored bytes are still those that the hash names.</summary>
    public async Task<bool> IsWholeAsync(string hash, CancellationToken cancellationToken)
    {
        await using var stored = await OpenAsync(hash, cancellationToken);
        return stored is not null && Convert.ToHexStringLower(await SHA256.HashDataAsync(stored, cancellationToken)) == hash;
    }

    /// <summary>Takes back a file of a backup, as safely as an upload; a damaged one in its place is replaced.</summary>
    /// <exception cref="RuleBrokenException">The bytes are not those of the hash.</exception>
    public async Task PutBackAsync(Stream content, string hash, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Temporary);
        var temporary = Path.Combine(Temporary, RandomNumberGenerator.GetHexString(32, lowercase: true) + ".part");
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, BufferSize, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, cancellationToken);
                file.Position = 0;
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)) != hash)
                {
                    throw new RuleBrokenException($"Berkas {hash} dalam cadangan ini rusak.");
                }

                file.Flush(flushToDisk: true);
            }

            await DeleteAsync(hash, cancellationToken);
            Keep(temporary, hash);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>For the ready page: throws when a file cannot be written here.</summary>
    public void Probe()
    {
        Directory.CreateDirectory(Temporary);
        var path = Path.Combine(Temporary, RandomNumberGenerator.GetHexString(32, lowercase: true) + ".probe");
        new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
    }

    /// <summary>Removes temporary files last written before that moment; returns how many.</summary>
    public int Sweep(DateTimeOffset writtenBefore)
    {
        if (!Directory.Exists(Temporary))
        {
            return 0;
        }

        var old = new DirectoryInfo(Temporary).EnumerateFiles().Where(file => file.LastWriteTimeUtc < writtenBefore.UtcDateTime).ToList();
        old.ForEach(file => file.Delete());
        return old.Count;
    }

    private static async Task<(string Hash, FileType? FirstLook)> ReceiveAsync(
        Stream content, FileStream file, UploadLimits limits, CancellationToken cancellationToken)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];

        // What starts as something unwelcome is refused before the rest of it has been taken.
        var read = await content.ReadAtLeastAsync(buffer, UploadRules.HeadLength, throwOnEndOfStream: false, cancellationToken);
        var firstLook = UploadRules.FirstLook(buffer.AsSpan(0, Math.Min(read, UploadRules.HeadLength)), limits);
        var limit = firstLook is { } type ? limits.For(type) ?? limits.Largest : limits.Largest;

        for (long total = 0; read > 0; read = await content.ReadAsync(buffer, cancellationToken))
        {
            total += read;
            if (total > limit)
            {
                throw new RuleBrokenException(UploadRefusals.TooLarge(firstLook?.Label() ?? "berkas ini", limit));
            }

            sha.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        await file.FlushAsync(cancellationToken);
        return (Convert.ToHexStringLower(sha.GetHashAndReset()), firstLook);
    }

    private void Keep(string temporary, string hash)
    {
        var path = PathOf(hash);
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            DurableFolder.Flush(Root);
        }

        // Somebody else may be storing the same bytes: whoever comes second finds the file there, which is as good as having written it, once it counts as new.
        if (!Renew(path, temporary))
        {
            try
            {
                File.Move(temporary, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
            }
        }

        DurableFolder.Flush(folder);
    }

    internal static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    /// <summary>A file stored long ago that comes again is as young as one just written: what nothing refers to is removed after a while.</summary>
    private static bool Renew(string path, string temporary)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(temporary));
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    private string PathOf(string hash)
    {
        if (!IsHash(hash))
        {
            throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(hash));
        }

        return Path.Combine(Root, hash[..2], hash);
    }
}
