using System.Globalization;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Features.Portal.StyleGuide;

/// <summary>Answers the style guide's draft in each of the three ways: "konflik" in a text is a conflict, a score above 100 is refused.</summary>
[AllowAnonymous]
[DevelopmentOnly]
[Route("gaya/draf")]
public sealed class StyleGuideDraftsController(TimeProvider clock) : Controller
{
    [HttpPut("")]
    public IActionResult Update([FromBody] SpecimenDraft draft)
    {
        var next = (int.Parse(draft.Version, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        if (draft.Version == "1" && draft.Fields.Values.Any(value => value.Contains("konflik", StringComparison.Ordinal)))
        {
            var theirs = new Dictionary<string, string> { ["kekuatan"] = "Yang tersimpan dari tab lain.", ["jawab"] = "84" };
            return Conflict(new { version = next, fields = theirs });
        }

        var tooHigh = draft.Fields.Where(field => TypedNumber.TryParse(field.Value, out var number, out _) && number > 100).Select(field => field.Key).ToList();
        return tooHigh.Count > 0
            ? UnprocessableEntity(new { errors = tooHigh.ToDictionary(name => name, _ => "Nilai paling tinggi 100.") })
            : Ok(new { version = next, savedAt = clock.GetUtcNow() });
    }
}

public sealed record SpecimenDraft(string Version, Dictionary<string, string> Fields);
