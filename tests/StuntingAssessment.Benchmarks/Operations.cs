namespace StuntingAssessment.Benchmarks;

/// <summary>One operation in a process of its own, for its peak memory.</summary>
internal static class Operations
{
    public static async Task OnceAsync(BenchPlace place, string operation)
    {
        await using var portal = await place.OpenAsync(Provinces.OneBook);
        var whole = new WholeBook(portal, place.Folder);
        switch (operation)
        {
            case "write":
                whole.Write(await whole.BookAsync());
                break;
            case "nothing":
                break;
            case "store":
                await whole.StoreAsync();
                break;
            default:
                throw new ArgumentException($"Unknown operation {operation}.", nameof(operation));
        }
    }
}
