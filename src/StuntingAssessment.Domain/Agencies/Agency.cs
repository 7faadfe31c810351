namespace StuntingAssessment.Domain.Agencies;

/// <summary>
/// An office of a regency with the name it prints. It stands for one or more standard agencies: regencies merge them as they like
/// (decision 0026). Who leads it is kept with days.
/// </summary>
public sealed class Agency : Aggregate
{
    public const int NameMaxLength = 160;

    private Agency(Guid id, Guid regionId, string name, int from)
        : base(id)
    {
        RegionId = regionId;
        Name = name;
        From = from;
        Codes = [];
        Heads = [];
    }

    /// <summary>The regency whose office it is.</summary>
    public Guid RegionId { get; private set; }

    /// <summary>As letters print it.</summary>
    public string Name { get; private set; }

    /// <summary>The standard agencies whose duties it does, in the order of the list.</summary>
    public IReadOnlyList<string> Codes { get; private set; }

    /// <summary>Taken from usual practice, not from a paper of the regency: the province is asked to check it.</summary>
    public bool IsAssumed { get; private set; }

    /// <summary>First year.</summary>
    public int From { get; private set; }

    /// <summary>Last year; null while it exists.</summary>
    public int? To { get; private set; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<AgencyHead> Heads { get; private set; }

    public bool IsIn(int year) => From <= year && (To is null || year <= To);

    public AgencyHead? HeadOn(DateOnly day) => Heads.FirstOrDefault(h => h.IsIn(day));

    /// <param name="id">New.</param>
    /// <param name="regionId">The regency.</param>
    /// <param name="name">As it is printed.</param>
    /// <param name="codes">At least one standard agency.</param>
    /// <param name="from">First year.</param>
    /// <param name="isAssumed">Not from a paper.</param>
    public static Agency Found(Guid id, Guid regionId, string? name, IEnumerable<string> codes, int from, bool isAssumed = false)
    {
        var agency = new Agency(id, regionId, NameOf(name), from) { Codes = CodesOf(codes), IsAssumed = isAssumed };
        agency.Record(new AgencyFounded(agency.Name, agency.Codes, from));
        return agency;
    }

    /// <summary>One office in the place of several, which end with the year before.</summary>
    public static Agency Merge(Guid id, string? name, int year, IReadOnlyList<Agency> parts)
    {
        Require.That(parts.Count > 1, "Pilih paling sedikit dua perangkat daerah yang digabung.", "Parts");
        Require.That(parts.All(p => p.RegionId == parts[0].RegionId), "Perangkat daerah yang digabung harus dari satu kabupaten/kota.", "Parts");
        Require.That(parts.All(p => p.To is null), "Perangkat daerah yang sudah berakhir tidak dapat digabung.", "Parts");
        var merged = new Agency(id, parts[0].RegionId, NameOf(name), year) { Codes = CodesOf(parts.SelectMany(p => p.Codes)) };
        foreach (var part in parts)
        {
            part.End(year - 1);
        }

        merged.Record(new AgenciesMerged([.. parts.Select(p => p.Name)], merged.Name, year));
        return merged;
    }

    /// <summary>Name and duties as they shall be; what the seed assumed counts as checked then.</summary>
    public void Change(string? name, IEnumerable<string> codes)
    {
        var (before, codesBefore) = (Name, Codes);
        Name = NameOf(name);
        Codes = CodesOf(codes);
        if (Name != before || !Codes.SequenceEqual(codesBefore))
        {
            Record(new AgencyChanged(before, Name, codesBefore, Codes));
        }
        else if (IsAssumed)
        {
            Record(new AgencyConfirmed(Name));
        }

        IsAssumed = false;
    }

    public void End(int lastYear)
    {
        Require.That(To is null, "Perangkat daerah ini sudah berakhir.", "Year");
        Require.That(lastYear >= From - 1, $"Perangkat daerah ini ada sejak {From}; tahun terakhirnya tidak dapat sebelum itu.", "Year");
        To = lastYear;
        Record(new AgencyEnded(Name, lastYear));
    }

    /// <summary>A new head; whoever holds the office without an end leaves it the day before.</summary>
    public void Appoint(AgencyHead head)
    {
        var appointed = head.Checked();
        var before = Heads.FirstOrDefault(h => h.To is null && h.From < appointed.From);
        var kept = Heads.Select(h => h == before ? h with { To = appointed.From.AddDays(-1) } : h).ToList();
        Require.That(
            !kept.Exists(h => h.Overlaps(appointed)),
            "Pada masa itu sudah ada pejabat lain. Akhiri dahulu masa jabatannya, atau sesuaikan tanggalnya.",
            "From");
        Heads = [.. kept.Append(appointed).OrderByDescending(h => h.From)];
        Record(new HeadAppointed(Name, appointed.PrintedPosition, appointed.Name, appointed.From, appointed.To));
    }

    public void EndHead(Guid id, DateOnly lastDay)
    {
        var head = Head(id);
        Require.That(lastDay >= head.From, "Tanggal selesai tidak boleh sebelum tanggal mulai.", "To");
        Require.That(head.To is null || lastDay < head.To, "Masa jabatan ini sudah berakhir pada atau sebelum tanggal itu.", "To");
        Heads = [.. Heads.Select(h => h == head ? h with { To = lastDay } : h)];
        Record(new HeadLeft(Name, head.PrintedPosition, head.Name, lastDay));
    }

    /// <summary>Takes back an entry that was a mistake; the trail keeps that it was there.</summary>
    public void RemoveHead(Guid id)
    {
        var head = Head(id);
        Heads = [.. Heads.Where(h => h != head)];
        Record(new HeadRemoved(Name, head.PrintedPosition, head.Name));
    }

    private AgencyHead Head(Guid id) => Heads.FirstOrDefault(h => h.Id == id) ?? throw new RuleBrokenException("Pejabat ini tidak ada dalam daftar.");

    private static string NameOf(string? name) => Require.Text(name, "Isi nama perangkat daerah seperti pada kop suratnya.", "Name", NameMaxLength);

    private static List<string> CodesOf(IEnumerable<string> codes)
    {
        var distinct = codes.Distinct(StringComparer.Ordinal).ToList();
        Require.That(distinct.Count > 0, "Pilih paling sedikit satu perangkat daerah baku.", "Codes");
        return distinct;
    }
}
