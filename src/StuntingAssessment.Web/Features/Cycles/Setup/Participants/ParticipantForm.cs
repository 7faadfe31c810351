using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Participants;

public sealed class ParticipantForm
{
    public Guid Version { get; set; }

    [Display(Name = "Wilayah")]
    [Required(ErrorMessage = "Pilih kabupaten/kota atau kecamatan.")]
    public string? Code { get; set; }

    [Display(Name = "Nama tercetak", Description = "Seperti dalam surat undangan. Kosongkan untuk memakai nama dalam daftar wilayah.")]
    [StringLength(CycleParticipant.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "Penghargaan yang diikuti", Description = "Hanya untuk kecamatan: ia ikut dalam satu penghargaan yang dinilai panelis, tanpa aksi, nilai akhir, dan peringkat.")]
    public string? AwardCode { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal AssessmentCycle Cycle { get; private set; } = null!;

    internal IReadOnlyList<RegionChoice> Regions { get; private set; } = [];

    internal IReadOnlyList<Choice> Places => [.. Regions.Select(r => new Choice(r.Code, r.Name, Group: r.Group))];

    /// <summary>Awards by one component that the panel scores.</summary>
    internal IReadOnlyList<Choice> Awards =>
    [
        .. Cycle.Rules.Awards.Where(a => Cycle.Rules.Components.Any(c => c.Code == a.Basis && c.Source is ComponentSource.Panel))
            .Select(a => new Choice(a.Code, a.Name)),
    ];

    /// <summary>Regencies of the province first, then its districts by regency; without those that take part already. One query.</summary>
    public async Task<ParticipantForm> OnAsync(AssessmentCycle cycle, PortalDbContext db, CancellationToken cancellationToken)
    {
        Cycle = cycle;
        var within = cycle.ProvinceCode + ".";
        var regions = await db.Regions.AsNoTracking()
            .Where(r => (r.Level == RegionLevel.Regency || r.Level == RegionLevel.District) && r.Code!.StartsWith(within))
            .OrderBy(r => r.Code).Select(r => new { Code = r.Code!, r.Name, r.Level }).ToListAsync(cancellationToken);
        var names = regions.Where(r => r.Level is RegionLevel.Regency).ToDictionary(r => r.Code, r => r.Name);
        Regions =
        [
            .. regions.Where(r => cycle.FindParticipant(r.Code) is null && (r.Level is RegionLevel.Regency || Awards.Count > 0))
                .OrderBy(r => r.Level).ThenBy(r => r.Code, StringComparer.Ordinal)
                .Select(r => new RegionChoice(r.Code, r.Name, r.Level is RegionLevel.Regency ? "Kabupaten/kota" : $"Kecamatan di {names.GetValueOrDefault(r.Code[..5], r.Code[..5])}")),
        ];
        return this;
    }

    public CycleParticipant ToParticipant() =>
        new(Code!, TypedText.OrNull(Name) ?? Regions.FirstOrDefault(r => r.Code == Code)?.Name ?? "", null, TypedText.OrNull(AwardCode));
}

public sealed record RegionChoice(string Code, string Name, string Group);
