namespace StuntingAssessment.Domain.Convergence;

/// <summary>One piece of proof for one requirement: a file with its versions, a link, or a citation of the national site.</summary>
public sealed class Evidence
{
    public const int TitleMaxLength = 200;
    public const int UrlMaxLength = 1000;

    private readonly List<EvidenceFile> files = [];

    private Evidence(Guid id, string requirementCode, EvidenceKind kind, string title)
    {
        Id = id;
        RequirementCode = requirementCode;
        Kind = kind;
        Title = title;
    }

    private Evidence(Guid id, string requirementCode, EvidenceKind kind, string title, Stamp stamp)
        : this(id, requirementCode, kind, title) => (AddedBy, AddedAt) = (stamp.By, stamp.At);

    public Guid Id { get; private set; }

    public Guid SubmissionId { get; private set; }

    public string RequirementCode { get; private set; }

    public EvidenceKind Kind { get; private set; }

    public string Title { get; private set; }

    public string? Url { get; private set; }

    /// <summary>National site only: the day on which it was seen there.</summary>
    public DateOnly? SeenOn { get; private set; }

    /// <summary>National site only: who looked, as the regency names the person's office.</summary>
    public string? CheckedBy { get; private set; }

    public bool HoldsPersonalData { get; private set; }

    /// <summary>Added after the window of the phase submission had closed.</summary>
    public bool IsLate { get; private set; }

    public bool BroughtOnTheDay { get; private set; }

    public Guid AddedBy { get; private set; }

    public DateTime AddedAt { get; private set; }

    public Guid? RemovedBy { get; private set; }

    public DateTime? RemovedAt { get; private set; }

    public IReadOnlyList<EvidenceFile> Files => files;

    public bool IsCurrent => RemovedAt is null;

    /// <summary>Added, replaced by a newer version, or removed: the last of them.</summary>
    public DateTime ChangedAt => RemovedAt ?? LatestFile?.UploadedAt ?? AddedAt;

    public EvidenceFile? LatestFile => files.MaxBy(f => f.Number);

    internal static Evidence OfFile(Guid id, Guid fileId, string requirementCode, string title, StoredFile file, bool holdsPersonalData, Stamp stamp)
    {
        var evidence = new Evidence(id, requirementCode, EvidenceKind.File, title, stamp) { HoldsPersonalData = holdsPersonalData };
        evidence.AddVersion(fileId, file, stamp);
        return evidence;
    }

    internal static Evidence OfLink(Guid id, string requirementCode, string title, string url, Stamp stamp) =>
        new(id, requirementCode, EvidenceKind.Link, title, stamp) { Url = url };

    internal static Evidence OfNationalSite(Guid id, string requirementCode, string title, string url, DateOnly seenOn, string checkedBy, Stamp stamp) =>
        new(id, requirementCode, EvidenceKind.NationalSite, title, stamp) { Url = url, SeenOn = seenOn, CheckedBy = checkedBy };

    internal EvidenceFile AddVersion(Guid fileId, StoredFile file, Stamp stamp)
    {
        var version = new EvidenceFile(fileId, files.Count + 1, file, stamp);
        files.Add(version);
        return version;
    }

    /// <summary>A mark of personal data is never taken back: earlier versions stay readable.</summary>
    internal void Mark(bool late, bool broughtOnTheDay, bool holdsPersonalData)
    {
        IsLate = late;
        BroughtOnTheDay = broughtOnTheDay;
        HoldsPersonalData |= holdsPersonalData;
    }

    internal void Remove(Stamp stamp)
    {
        RemovedBy = stamp.By;
        RemovedAt = stamp.At;
    }
}
