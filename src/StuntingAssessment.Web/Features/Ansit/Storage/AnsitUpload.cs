namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>A workbook that somebody uploaded: read, judged and shown before anything of it is stored.</summary>
public sealed class AnsitUpload
{
    /// <summary>So long one waits that nobody takes.</summary>
    public static TimeSpan UntakenKept { get; } = TimeSpan.FromDays(30);

    public Guid Id { get; init; }

    public Guid CycleId { get; init; }

    public required string RegencyCode { get; init; }

    public Guid AgencyId { get; init; }

    public required string FileName { get; init; }

    public required string Sha256 { get; init; }

    public Guid By { get; init; }

    public DateTime At { get; init; }

    /// <summary>The batch that took it; null while it is a dry run.</summary>
    public Guid? BatchId { get; set; }

    /// <summary>Nobody wants it any more.</summary>
    public DateTime? DiscardedAt { get; set; }
}
