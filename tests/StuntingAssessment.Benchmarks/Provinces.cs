using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Seed.Scale;

namespace StuntingAssessment.Benchmarks;

/// <summary>The synthetic provinces that are measured on.</summary>
internal static class Provinces
{
    /// <summary>As large as Kalimantan Utara.</summary>
    public const string Kaltara = "kaltara";

    /// <summary>As large as Jawa Tengah.</summary>
    public const string Jateng = "jateng";

    /// <summary>As many villages in one regency: half a million cells in one workbook.</summary>
    public const string OneBook = "satu";

    /// <summary>As large as the country, as a stress only.</summary>
    public const string Indonesia = "indonesia";

    private static readonly Dictionary<string, ScaleSize> Sizes = new()
    {
        [Kaltara] = new ScaleSize(482, 5, 2),
        [Jateng] = new ScaleSize(8563, 35, 2),
        [OneBook] = new ScaleSize(8563, 1, 1),
        [Indonesia] = new ScaleSize(84_000, 99, 2),
    };

    public static ScaleSize SizeOf(string name) => Sizes[name];

    public static async Task PrepareAsync(BenchPlace place, params IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            await using var portal = await place.OpenAsync(name);
            using var scope = portal.Services.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            await db.Database.MigrateAsync();
            if (!await db.Installations.AnyAsync())
            {
                var watch = Stopwatch.StartNew();
                var cells = await scope.ServiceProvider.GetRequiredService<ScaleSeed>().RunAsync(Sizes[name], (_, _, _) => { }, CancellationToken.None);
                await Console.Error.WriteLineAsync($"{place.Name} {name}: {cells} cells in {watch.Elapsed.TotalSeconds:0.0} s");
            }
        }
    }
}
