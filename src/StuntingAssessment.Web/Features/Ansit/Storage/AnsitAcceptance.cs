namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>Somebody explained a warning. It holds as long as the sentence it was given for is the same: other numbers, another warning.</summary>
public sealed class AnsitAcceptance
{
    public const int ReasonMaxLength = 500;

    public Guid Id { get; init; }

    public int Year { get; init; }

    /// <summary>The regency's region, also where the warning is about one village: lists are made by regency.</summary>
    public Guid RegencyId { get; init; }

    /// <summary>The village; null for a column as a whole.</summary>
    public Guid? RegionId { get; init; }

    public required string Measure { get; init; }

    public required string Check { get; init; }

    public required string Sentence { get; init; }

    public required string Reason { get; init; }

    public Guid By { get; init; }

    public DateTime At { get; init; }
}
