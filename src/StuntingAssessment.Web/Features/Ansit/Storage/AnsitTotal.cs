using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>The figures of a district or a regency, kept up with every write so that no page adds up all cells.</summary>
public sealed class AnsitTotal
{
    public int Year { get; init; }

    public Guid RegionId { get; init; }

    /// <summary>A measure's code, or one of the two of stunting.</summary>
    public required string Code { get; init; }

    public long Part { get; init; }

    public long Whole { get; init; }

    public int Places { get; init; }

    public int Marked { get; init; }

    public int Filled { get; init; }

    public Figure Figure => new(Part, Whole, Places, Marked, Filled);

    public static AnsitTotal Of(int year, Guid region, string code, Figure figure) => new()
    {
        Year = year,
        RegionId = region,
        Code = code,
        Part = figure.Part,
        Whole = figure.Whole,
        Places = figure.Places,
        Marked = figure.Marked,
        Filled = figure.Filled,
    };
}
