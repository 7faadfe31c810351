using System.ComponentModel.DataAnnotations;
using System.Globalization;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Regions.Regions;

public sealed class RegionSplitForm : RegionActForm
{
    public const int MostParts = 4;
    public const string Stays = "tetap";

    [Display(Name = "Wilayah ini tetap ada di samping yang baru")]
    public bool Remains { get; set; }

    public List<RegionPartForm> Parts { get; set; } = [];

    /// <summary>By child: "tetap", or the number of the new region that takes it, from 0.</summary>
    public Dictionary<Guid, string?> Places { get; set; } = [];

    public IEnumerable<Choice> Destinations =>
        new[] { new Choice(Stays, "tetap di sini") }.Concat(Enumerable.Range(0, MostParts).Select(i => new Choice(i.ToString(CultureInfo.InvariantCulture), $"wilayah baru {i + 1}")));
}
