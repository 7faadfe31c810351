using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Files;

/// <summary>
/// Removes stored files that nothing refers to. An upload may be storing the same bytes at this moment, so a file is first moved aside in one step:
/// an upload that looks afterwards finds none and writes it anew; one that looked before has made it new, which is seen on the file aside. Only
/// what is still old and still unnamed then goes; the rest goes back.
/// </summary>
public sealed class UnusedFiles(IOptions<FileStoreOptions> options)
{
    private const string AsideFolder = "unused";

    private readonly string root = Path.GetFullPath(options.Value.Root);

    private string Aside => Path.Combine(root, AsideFolder);

    /// <param name="storedBefore">Younger files stay: an upload is stored before its row is saved.</param>
    /// <param name="readUsed">All hashes that something refers to, as they are when it is called.</param>
    /// <param name="cancellationToken">Ends between two files.</param>
    /// <returns>How many were removed.</returns>
    public async Task<int> RemoveAsync(DateTimeOffset storedBefore, Func<CancellationToken, Task<IReadOnlySet<string>>> readUsed, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(root))
        {
            return 0;
        }

        Directory.CreateDirectory(Aside);
        var used = await readUsed(cancellationToken);
        foreach (var file in Stored().Where(f => f.LastWriteTimeUtc < storedBefore.UtcDateTime && !used.Contains(f.Name)).ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            TryMove(file.FullName, Path.Combine(Aside, file.Name));
        }

        // With what a crash has left aside earlier.
        var aside = new DirectoryInfo(Aside).GetFiles();
        return aside.Length == 0 ? 0 : Decide(aside, storedBefore, await readUsed(CancellationToken.None));
    }

    private int Decide(IEnumerable<FileInfo> aside, DateTimeOffset storedBefore, IReadOnlySet<string> used)
    {
        var removed = 0;
        foreach (var file in aside)
        {
            if (used.Contains(file.Name) || file.LastWriteTimeUtc >= storedBefore.UtcDateTime)
            {
                PutBack(file);
            }
            else
            {
                file.Delete();
                removed++;
            }
        }

        return removed;
    }

    private void PutBack(FileInfo file)
    {
        var place = Path.Combine(root, file.Name[..2], file.Name);
        if (File.Exists(place) || !TryMove(file.FullName, place))
        {
            // Somebody has stored the same bytes meanwhile.
            file.Delete();
        }
        else
        {
            DurableFolder.Flush(Path.GetDirectoryName(place)!);
        }
    }

    private IEnumerable<FileInfo> Stored() => new DirectoryInfo(root).EnumerateDirectories()
        .Where(folder => folder.Name.Length == 2 && folder.Name.All(char.IsAsciiHexDigitLower))
        .SelectMany(folder => folder.EnumerateFiles())
        .Where(file => FileStore.IsHash(file.Name));

    private static bool TryMove(string from, string to)
    {
        try
        {
            File.Move(from, to, overwrite: false);
            return true;
        }
        catch (IOException)
        {
            // Gone or there already: another instance was faster.
            return false;
        }
    }
}
