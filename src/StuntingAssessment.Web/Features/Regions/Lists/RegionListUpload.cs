namespace StuntingAssessment.Web.Features.Regions.Lists;

/// <summary>A code list that waits for its dry run to be taken over. The bytes stay as they came, so that what was shown is what is applied.</summary>
public sealed class RegionListUpload
{
    public Guid Id { get; init; }

    public Guid By { get; init; }

    public DateTime At { get; init; }

    public required string FileName { get; init; }

    public required string Sha256 { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>The first year of the list.</summary>
    public int Year { get; init; }

    public DateTime? AppliedAt { get; set; }
}
