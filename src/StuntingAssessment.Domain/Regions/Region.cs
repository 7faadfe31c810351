namespace StuntingAssessment.Domain.Regions;

/// <summary>
/// One province, regency, district or village. It keeps its id whatever it is called: code, name, kind and parent hold for years
/// (decision 0025). What belongs to a cycle keeps the code and the name of its year.
/// </summary>
public sealed class Region : Aggregate
{
    public const int NameMaxLength = 120;

    /// <summary>The oldest year that a page accepts: the first law on the ministry's regions in force today is of 1999.</summary>
    public const int FirstYear = 1999;

    private readonly List<RegionTerm> terms = [];
    private readonly List<RegionOrigin> origins = [];

    private Region(Guid id, RegionLevel level)
        : base(id)
    {
        Level = level;
        Name = Kind = "";
    }

    public RegionLevel Level { get; private set; }

    /// <summary>Of its newest term, as are name, kind and parent. Null while it has none, and when it is no more.</summary>
    public string? Code { get; private set; }

    public string Name { get; private set; }

    public string Kind { get; private set; }

    public Guid? ParentId { get; private set; }

    /// <summary>The first year of which the portal knows it.</summary>
    public int From { get; private set; }

    /// <summary>Its last year; null while it exists.</summary>
    public int? To { get; private set; }

    public IReadOnlyList<RegionTerm> Terms => terms;

    public IReadOnlyList<RegionOrigin> Origins => origins;

    public bool IsGone => To is not null;

    /// <summary>The newest: only after it something can change.</summary>
    public RegionTerm Latest => terms.MaxBy(t => t.From)!;

    public RegionTerm? In(int year) => terms.FirstOrDefault(t => t.IsIn(year));

    /// <summary>"Kecamatan Tanjung Palas", as a sentence names it.</summary>
    public string Title => NameOf(Kind, Name);

    public static string NameOf(string kind, string name) =>
        name.StartsWith(kind, StringComparison.OrdinalIgnoreCase) || kind.Length == 0 ? name : $"{char.ToUpperInvariant(kind[0])}{kind[1..]} {name}";

    /// <param name="id">New.</param>
    /// <param name="level">Its level, which never changes.</param>
    /// <param name="facts">Code, name, kind and parent.</param>
    /// <param name="parent">The region it lies in; null for a province.</param>
    /// <param name="held">Terms of other regions with the same code.</param>
    /// <param name="from">The first year.</param>
    /// <exception cref="RuleBrokenException">Code, kind or parent do not fit the level.</exception>
    public static Region Found(Guid id, RegionLevel level, RegionFacts facts, Region? parent, IEnumerable<RegionTerm> held, int from)
    {
        var region = new Region(id, level) { From = from };
        region.Take(from, RegionChecks.Of(level, facts, parent, from));
        RegionChecks.Free(region.Code, from, held);
        region.Record(new RegionFounded(level, region.Title, region.Code, parent?.Title, from));
        return region;
    }

    /// <summary>Another name or kind from the year on.</summary>
    public void Rename(string? name, string? kind, RegionAct act)
    {
        var year = act.Year;
        var before = Changeable(year);
        var after = RegionChecks.Named(Level, before.Facts with { Name = name ?? "", Kind = kind ?? "" });
        Require.That(after != before.Facts, "Nama dan jenisnya masih sama.", "Name");
        RegionBranch.Accepted(act, this);
        var (was, is_) = (NameOf(before.Kind, before.Name), NameOf(after.Kind, after.Name));
        Call(after.Name, after.Kind, year);
        Record(new RegionRenamed(was, is_, year));
    }

    /// <summary>Name and kind, without an event of its own.</summary>
    internal void Call(string name, string kind, int year) => Take(year, Changeable(year).Facts with { Name = name, Kind = kind });

    internal void Arise(Region from, int year) => origins.Add(RegionOrigin.Of(Id, from.Id, year));

    /// <summary>Code and parent, by an act on a branch that judged them.</summary>
    internal void Place(string? code, Guid? parentId, int year) => Take(year, Changeable(year).Facts with { Code = code, ParentId = parentId });

    /// <param name="lastYear">Its last year.</param>
    internal void End(int lastYear)
    {
        Require.That(!IsGone, $"{Title} sudah tidak ada sejak {To + 1}.");
        Require.That(lastYear >= Latest.From, $"{Title} baru berubah pada tahun {Latest.From}; tahun terakhirnya tidak dapat sebelum itu.", "Year");
        Latest.End(lastYear);
        (To, Code) = (lastYear, null);
        ChangeQuietly();
    }

    internal void Tell(DomainEvent happened) => Record(happened);

    /// <summary>The term that a change of the year follows or corrects.</summary>
    internal RegionTerm Changeable(int year)
    {
        var latest = Latest;
        Require.That(!IsGone, $"{Title} sudah tidak ada sejak {To + 1}.");
        Require.That(year >= latest.From, $"Perubahan terakhir {Title} berlaku sejak {latest.From}. Isi tahun {latest.From} atau sesudahnya.", "Year");
        return latest;
    }

    /// <summary>A second change within one year corrects the first: one code holds for a whole year.</summary>
    private void Take(int year, RegionFacts facts)
    {
        if (terms.Count > 0 && Latest is var latest && latest.From == year)
        {
            latest.Correct(facts);
        }
        else
        {
            if (terms.Count > 0)
            {
                Latest.End(year - 1);
            }

            terms.Add(RegionTerm.Of(Id, year, facts));
        }

        (Code, Name, Kind, ParentId) = facts;
        ChangeQuietly();
    }
}
