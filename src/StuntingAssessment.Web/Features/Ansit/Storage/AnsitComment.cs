namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>A remark on a cell, for whoever looks at it next.</summary>
public sealed class AnsitComment
{
    public const int TextMaxLength = 1000;

    public Guid Id { get; init; }

    public int Year { get; init; }

    public Guid RegionId { get; init; }

    public required string Measure { get; init; }

    public required string Text { get; init; }

    public Guid By { get; init; }

    public DateTime At { get; init; }
}
