namespace StuntingAssessment.Domain.Convergence;

/// <summary>One version of an evidence file. Earlier versions stay readable.</summary>
public sealed class EvidenceFile
{
    private EvidenceFile()
    {
        Sha256 = Name = ContentType = "";
    }

    internal EvidenceFile(Guid id, int number, StoredFile file, Stamp stamp)
    {
        Id = id;
        Number = number;
        Sha256 = file.Sha256;
        Name = file.Name;
        Size = file.Size;
        ContentType = file.ContentType;
        UploadedBy = stamp.By;
        UploadedAt = stamp.At;
    }

    public Guid Id { get; private set; }

    public Guid EvidenceId { get; private set; }

    public int Number { get; private set; }

    public string Sha256 { get; private set; }

    public string Name { get; private set; }

    public long Size { get; private set; }

    public string ContentType { get; private set; }

    public Guid UploadedBy { get; private set; }

    public DateTime UploadedAt { get; private set; }
}
