using System.Security.Cryptography;
using System.Text;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Backups;

/// <summary>
/// The folder of one backup: the database's copy, files/ab/abcd... by their hashes, manifest.json and its own hash as sha256sum writes it.
/// While it is written it is called DIR.partial; a backup under its own name is a whole one.
/// </summary>
internal sealed class BackupFolder
{
    private const string ManifestName = "manifest.json";
    private const string SealName = ManifestName + ".sha256";
    private const string LockName = "lock";
    private const int BufferSize = 81920;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private BackupFolder(string root) => Root = root;

    public string Root { get; }

    public string PathOf(string name) => Path.Combine(Root, name);

    public string PathOfFile(string hash) => Path.Combine(Root, "files", hash[..2], hash);

    /// <exception cref="RuleBrokenException">There is no finished backup.</exception>
    public static BackupFolder Open(string directory)
    {
        var folder = new BackupFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)));
        if (!File.Exists(folder.PathOf(ManifestName)))
        {
            throw new RuleBrokenException(Directory.Exists(folder.Root + ".partial")
                ? $"{folder.Root}: cadangan ini belum selesai dibuat. Yang ada hanya {folder.Root}.partial; ulangi backup."
                : $"{folder.Root}: di sini tidak ada cadangan (manifest.json tidak ditemukan).");
        }

        return folder;
    }

    /// <summary>Writes a backup under a passing name and gives it its own at the end.</summary>
    /// <exception cref="RuleBrokenException">Something is there already.</exception>
    public static async Task<T> WriteAsync<T>(string directory, Func<BackupFolder, Task<T>> write)
    {
        var final = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        RefuseWhatIsThere(final);
        var parent = Path.GetDirectoryName(final) ?? throw new RuleBrokenException($"{final}: pilih folder lain untuk cadangan.");
        Directory.CreateDirectory(parent);
        var folder = new BackupFolder(final + ".partial");
        CreateFolder(folder.Root);
        T written;
        await using (folder.Lock())
        {
            folder.Clear();
            written = await write(folder);
            File.Delete(folder.PathOf(LockName));
            folder.Flush();
            RefuseWhatIsThere(final);
            if (Directory.Exists(final))
            {
                Directory.Delete(final);
            }

            Directory.Move(folder.Root, final);
        }

        DurableFolder.Flush(parent);
        return written;
    }

    /// <summary>Copies one file in, to the disk, and tells its size and hash.</summary>
    public static async Task<FileEntry> CopyAsync(Stream source, string path, CancellationToken cancellationToken)
    {
        CreateFolder(Path.GetDirectoryName(path)!);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = NewFile(path);
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            sha.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        await file.FlushAsync(cancellationToken);
        file.Flush(flushToDisk: true);
        return new FileEntry(Convert.ToHexStringLower(sha.GetHashAndReset()), file.Length);
    }

    /// <summary>Size and hash of a file that is there; null when it is not.</summary>
    public static async Task<FileEntry?> MeasureAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        await using var file = File.OpenRead(path);
        return new FileEntry(Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)), file.Length);
    }

    /// <returns>The manifest's hash.</returns>
    public async Task<string> WriteManifestAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        var written = await CopyAsync(new MemoryStream(manifest.ToBytes()), PathOf(ManifestName), cancellationToken);
        await CopyAsync(new MemoryStream(Encoding.ASCII.GetBytes($"{written.Sha256}  {ManifestName}\n")), PathOf(SealName), cancellationToken);
        return written.Sha256;
    }

    /// <exception cref="RuleBrokenException">It is not the manifest that was written.</exception>
    public async Task<(BackupManifest Manifest, string Sha256)> ReadManifestAsync(CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(PathOf(ManifestName), cancellationToken);
        var manifest = BackupManifest.Parse(bytes);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!File.Exists(PathOf(SealName)) || !(await File.ReadAllTextAsync(PathOf(SealName), cancellationToken)).StartsWith(sha256, StringComparison.Ordinal))
        {
            throw new RuleBrokenException($"{ManifestName} tidak sesuai dengan {SealName}: manifes berubah sejak cadangan dibuat. Ambil salinan cadangan yang lain.");
        }

        return (manifest, sha256);
    }

    private static void RefuseWhatIsThere(string final)
    {
        if (File.Exists(final) || (Directory.Exists(final) && Directory.EnumerateFileSystemEntries(final).Any()))
        {
            throw new RuleBrokenException($"{final} sudah ada isinya. Pilih folder baru untuk setiap cadangan.");
        }
    }

    /// <summary>A backup holds everything: for this account's eyes only.</summary>
    public static void CloseToOthers(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly);
        }
    }

    private static FileStream NewFile(string path)
    {
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, FileOptions.Asynchronous);
        CloseToOthers(path);
        return file;
    }

    /// <summary>Held by the running process and gone with it.</summary>
    private FileStream Lock()
    {
        try
        {
            return new FileStream(PathOf(LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new RuleBrokenException($"{Root}: backup lain sedang menulis di sini. Tunggu sampai selesai.");
        }
    }

    /// <summary>What a crash left behind.</summary>
    private void Clear()
    {
        foreach (var folder in Directory.EnumerateDirectories(Root))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(Root).Where(f => Path.GetFileName(f) != LockName))
        {
            File.Delete(file);
        }
    }

    private void Flush()
    {
        foreach (var folder in Directory.EnumerateDirectories(Root, "*", SearchOption.AllDirectories).Append(Root))
        {
            DurableFolder.Flush(folder);
        }
    }
}
