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
    default:
        await Console.Error.WriteLineAsync("Use scripts/bench.sh.");
        return 2;
}
