namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <summary>One kept sum as it is read, by the thousand: no object.</summary>
internal readonly struct KeptFigure
{
    public required int Year { get; init; }

    public required Guid RegionId { get; init; }

    public required string Code { get; init; }

    public required long Part { get; init; }

    public required long Whole { get; init; }

    public required int Places { get; init; }

    public required int Marked { get; init; }

    public required int Filled { get; init; }
}
