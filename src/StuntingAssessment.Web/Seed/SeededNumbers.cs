namespace StuntingAssessment.Web.Seed;

/// <summary>Numbers that look drawn and are the same on every machine and at every run: SplitMix64 (Steele, Lea, Flood 2014), begun from a seed and keys (FNV-1a).</summary>
internal sealed class SeededNumbers
{
    private ulong state;

    public SeededNumbers(ulong seed, params ReadOnlySpan<string> keys)
    {
        state = seed ^ 14695981039346656037;
        foreach (var key in keys)
        {
            foreach (var letter in key)
            {
                state = (state ^ letter) * 1099511628211;
            }

            state = (state ^ '/') * 1099511628211;
        }
    }

    /// <summary>At least 0, less than 1.</summary>
    public double Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>At least 0, less than the limit.</summary>
    public int Below(int limit) => (int)(Next() * limit);

    /// <summary>Around 0 with spread 1.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());

    /// <summary>How many of so many, each with the same chance.</summary>
    public long Binomial(long of, double chance)
    {
        if (chance > 0.5)
        {
            return of - Binomial(of, 1 - chance);
        }

        var spread = of * chance * (1 - chance);
        if (spread > 25)
        {
            return Math.Clamp((long)Math.Round((of * chance) + (Math.Sqrt(spread) * Normal())), 0, of);
        }

        // From one hit to the next, as far as they go: few steps, since few are expected.
        var (hits, at, step) = (0L, 0.0, Math.Log(1 - Math.Max(chance, 1e-9)));
        while ((at += Math.Floor(Math.Log(1 - Next()) / step) + 1) <= of)
        {
            hits++;
        }

        return hits;
    }

    /// <summary>One of them.</summary>
    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>A share pushed up or down on the logistic scale: it stays between 0 and 1.</summary>
    public static double Shifted(double share, double by) => 1 / (1 + Math.Exp(-(Math.Log(share / (1 - share)) + by)));
}
