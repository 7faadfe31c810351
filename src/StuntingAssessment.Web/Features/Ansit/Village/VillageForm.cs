using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Village;

/// <summary>One village's cells as they were typed, by measure.</summary>
public sealed class VillageForm
{
    public const string Mine = "saya";
    public const string Theirs = "mereka";

    public Dictionary<string, string?> Texts { get; set; } = [];

    /// <summary>What the field said when the page was made: what is still so was not touched.</summary>
    public Dictionary<string, string?> Seen { get; set; } = [];

    /// <summary>Of the cell when the page was made.</summary>
    public Dictionary<string, int> Versions { get; set; } = [];

    /// <summary>Where two people met: which of the two numbers stays.</summary>
    public Dictionary<string, string?> Choices { get; set; } = [];

    /// <summary>Where two people met: the version that the choice was made over.</summary>
    public Dictionary<string, int> Newer { get; set; } = [];

    public bool Next { get; set; }

    /// <summary>Nothing of it could be tried: all of it stays in the fields.</summary>
    [BindNever]
    public bool IsKept { get; set; }

    public static string NameOf(Measure measure) => $"{nameof(Texts)}[{measure.Code}]";

    /// <summary>What the person changed. Without a choice between two numbers the earlier version is sent again, and nothing is overwritten.</summary>
    public IReadOnlyList<CellInput> InputsFor(Guid place, IEnumerable<Measure> measures)
    {
        var inputs = new List<CellInput>();
        foreach (var measure in measures)
        {
            var choice = Choices.GetValueOrDefault(measure.Code);
            if (choice == Theirs || !Texts.TryGetValue(measure.Code, out var text) || (text ?? "").Trim() == (Seen.GetValueOrDefault(measure.Code) ?? "").Trim())
            {
                continue;
            }

            var version = choice == Mine && Newer.TryGetValue(measure.Code, out var newer) ? newer : Versions.GetValueOrDefault(measure.Code);
            var fault = CellTyping.Read(measure, text, out var content);
            inputs.Add(new CellInput(place, measure.Code, content, version, fault));
        }

        return inputs;
    }
}
