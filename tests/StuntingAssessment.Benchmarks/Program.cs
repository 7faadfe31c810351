using StuntingAssessment.Benchmarks;

// scripts/bench.sh starts this: once for all measurements on one database, and again, by itself, for the peak memory of one operation.
var place = BenchPlace.FromEnvironment();
switch (args)
{
    case ["prepare"]:
        await Provinces.PrepareAsync(place);
        return 0;
    case ["once", var operation]:
        await Operations.OnceAsync(place, operation);
        Console.WriteLine(PeakMemory.OfThisProcess());
        return 0;
    case ["measure"]:
        await Report.WriteAsync(place, Console.Out);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Use scripts/bench.sh.");
        return 2;
}
