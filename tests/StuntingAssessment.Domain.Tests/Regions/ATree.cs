using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Domain.Tests.Regions;

/// <summary>A small province: one regency, two districts with two villages each.</summary>
internal sealed class ATree
{
    public const int Start = 2023;
    private int last;

    public ATree()
    {
        Province = Add("65", "Kalimantan Utara", "provinsi", null);
        Regency = Add("65.01", "Kabupaten Bulungan", "kabupaten", Province);
        Upper = Add("65.01.01", "Hulu", "kecamatan", Regency);
        Lower = Add("65.01.02", "Hilir", "kecamatan", Regency);
        UpperOne = Add("65.01.01.2001", "Satu", "desa", Upper);
        UpperTwo = Add("65.01.01.2002", "Dua", "desa", Upper);
        LowerOne = Add("65.01.02.2001", "Tiga", "desa", Lower);
        LowerTwo = Add("65.01.02.2003", "Empat", "desa", Lower);
    }

    public List<Region> All { get; } = [];

    public Region Province { get; }

    public Region Regency { get; }

    public Region Upper { get; }

    public Region Lower { get; }

    public Region UpperOne { get; }

    public Region UpperTwo { get; }

    public Region LowerOne { get; }

    public Region LowerTwo { get; }

    public Guid NewId() => new(++last, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public Region Add(string? code, string name, string kind, Region? parent, int from = Start)
    {
        var level = RegionLevels.OfKind(kind)!.Value;
        var region = Region.Found(NewId(), level, new RegionFacts(code, name, kind, parent?.Id), parent, All.SelectMany(r => r.Terms), from);
        region.MarkSaved(region.Id);
        All.Add(region);
        return region;
    }

    public RegionBranch Branch(Region top) => new(top, [.. Below(top)]);

    public RegionAct Act(int year, Region? of = null, bool accepted = false, params int[] running) =>
        new(year, [.. All.Where(r => of is null || (r != of && !Below(of).Contains(r))).SelectMany(r => r.Terms)], running, accepted);

    private IEnumerable<Region> Below(Region top) => All.Where(r => r.ParentId == top.Id && !r.IsGone).SelectMany(r => Below(r).Prepend(r));
}
