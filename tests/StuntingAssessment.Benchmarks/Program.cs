using StuntingAssessment.Benchmarks;

// scripts/bench.sh starts this: once for all measurements on one database, and again, by itself, for the peak memory of one operation.
var place = BenchPlace.FromEnvironment();
switch (args)
{
    case ["once", var operation]:
        await Operations.OnceAsync(place, operation);
        Console.WriteLine(PeakMemory.OfThisProcess());
        return 0;
    case ["measure"]:
        await Provinces.PrepareAsync(place, Provinces.Kaltara, Provinces.Jateng, Provinces.OneBook);
        await Report.WriteAsync(place, Console.Out);
        return 0;
    case ["stress"]:
        await Provinces.PrepareAsync(place, Provinces.Kaltara, Provinces.Indonesia);
        await Report.WriteStressAsync(place, Console.Out);
        return 0;
    case ["tmp"]:
        {
            await using var j = await place.OpenAsync(Provinces.Jateng);
            await using var k = await place.OpenAsync(Provinces.Kaltara);
            for (var i = 0; i < 3; i++)
            {
                var c = (await OneCell.SaveAsync(j)).Compared;
                Console.WriteLine($"cell {c.Ours * 1000:0.00} {c.Reference * 1000:0.00} {c.Ratio:0.00}");
            }
            for (var i = 0; i < 3; i++)
            {
                var (a, b) = (await Province.DashboardAsync(j), await Province.DashboardAsync(k));
                Console.WriteLine($"dash {a * 1000:0.00} {b * 1000:0.00} {a / b:0.00}");
            }
            return 0;
        }
    default:
        await Console.Error.WriteLineAsync("Use scripts/bench.sh.");
        return 2;
}
