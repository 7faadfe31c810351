namespace StuntingAssessment.Web.Seed.Scale;

/// <summary>How much is invented.</summary>
/// <param name="Villages">In all regencies together.</param>
/// <param name="Years">Activity years that follow each other.</param>
internal sealed record ScaleSize(int Villages, int Regencies, int Years)
{
    /// <summary>The last activity year; the assessment is the year after.</summary>
    public const int LastYear = 2023;

    public const int MostYears = 20;

    /// <summary>A code has two digits for the regency, the district and three that are free for the village.</summary>
    private const int MostRegencies = 99;
    private const int MostVillages = 200_000;

    public int FirstYear => LastYear - Years + 1;

    /// <exception cref="RuleBrokenException">Codes would not suffice.</exception>
    public void MustBePossible()
    {
        Must(Regencies is >= 1 and <= MostRegencies, $"--regencies: dari 1 sampai {MostRegencies}.");
        Must(Villages >= Regencies && Villages <= MostVillages, $"--villages: dari {Regencies} (satu per kabupaten) sampai {MostVillages}.");
        Must(Years is >= 1 and <= MostYears, $"--years: dari 1 sampai {MostYears}.");
    }

    private static void Must(bool isSo, string sentence)
    {
        if (!isSo)
        {
            throw new RuleBrokenException(sentence);
        }
    }
}
