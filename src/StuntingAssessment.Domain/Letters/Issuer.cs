using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Domain.Letters;

/// <summary>Whose letters these are: the province, later also a regency. Each has its own letterhead, register and signatories.</summary>
public sealed class Issuer : Aggregate
{
    public const int NameMaxLength = 160;
    public const int MaxSignatories = 12;

    private Issuer(Guid id, string regionCode, string name)
        : base(id)
    {
        RegionCode = regionCode;
        Name = name;
        Settings = null!;
        Signatories = [];
    }

    /// <summary>"65".</summary>
    public string RegionCode { get; private set; }

    /// <summary>"Provinsi Kalimantan Utara".</summary>
    public string Name { get; private set; }

    public IssuerSettings Settings { get; private set; }

    /// <summary>An uploaded picture; none until there is one.</summary>
    public StoredFile? Emblem { get; private set; }

    public IReadOnlyList<Signatory> Signatories { get; private set; }

    public static Issuer Establish(Guid id, string regionCode, string name, IssuerSettings settings, IReadOnlyList<Signatory> signatories)
    {
        Require.That(signatories.Count > 0 && signatories.Select(s => s.Code).Distinct().Count() == signatories.Count, "Penerbit memerlukan penanda tangan, masing-masing satu kali.");
        var issuer = new Issuer(id, regionCode, Require.Text(name, "Isi nama penerbit.", "Name", NameMaxLength))
        {
            Settings = settings.Checked(),
            Signatories = [.. signatories.Select(s => s.Checked())],
        };
        issuer.Record(new IssuerEstablished(issuer.Name));
        return issuer;
    }

    public Signatory? FindSignatory(string? code) => Signatories.FirstOrDefault(s => s.Code == code);

    public Signatory Signatory(string? code) =>
        FindSignatory(code) ?? throw new RuleBrokenException("Pilih penanda tangan.", "Signatory");

    public void ChangeSettings(IssuerSettings next)
    {
        var before = Settings;
        var after = next.Checked();
        var changes = after.ChangesFrom(before);
        Require.That(changes.Count > 0, "Belum ada yang diubah.");
        Settings = after;
        Record(new IssuerSettingsChanged(Name, changes));
    }

    public void ChangeSignatory(Signatory changed)
    {
        var before = Signatory(changed.Code);
        var after = changed.Checked();
        var changes = after.ChangesFrom(before);
        Require.That(changes.Count > 0, "Belum ada yang diubah.");
        Signatories = [.. Signatories.Select(s => s.Code == changed.Code ? after : s)];
        Record(new SignatoryChanged(after.Position, changes));
    }

    public void ReplaceEmblem(StoredFile file)
    {
        Require.That(file.ContentType.StartsWith("image/", StringComparison.Ordinal), "Lambang harus berupa gambar.", "Emblem");
        Emblem = file;
        Record(new EmblemReplaced(Name, file.Name, file.Sha256));
    }

    public void RemoveEmblem()
    {
        Require.That(Emblem is not null, "Tidak ada lambang yang dapat dihapus.");
        Record(new EmblemRemoved(Name, Emblem!.Name));
        Emblem = null;
    }
}
