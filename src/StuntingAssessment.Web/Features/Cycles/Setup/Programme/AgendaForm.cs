using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Programme;

public sealed class AgendaItemRow
{
    [Display(Name = "Mulai")]
    public TimeOnly? From { get; set; }

    [Display(Name = "Selesai")]
    public TimeOnly? To { get; set; }

    [Display(Name = "Acara")]
    [StringLength(AgendaItem.TitleMaxLength)]
    public string? Title { get; set; }

    [Display(Name = "Pelaksana")]
    [StringLength(AgendaItem.ByMaxLength)]
    public string? By { get; set; }

    [Display(Name = "Paparan")]
    public string? RegencyCode { get; set; }

    internal bool IsBlank => From is null && To is null && string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(By) && string.IsNullOrEmpty(RegencyCode);
}

public sealed class AgendaDayRow
{
    [Display(Name = "Tanggal")]
    public DateOnly? Day { get; set; }

    public List<AgendaItemRow> Items { get; set; } = [];

    internal bool IsBlank => Day is null && Items.TrueForAll(i => i.IsBlank);
}

/// <summary>Days with their items. A blank row means nothing, so that one too many does no harm.</summary>
public sealed class AgendaForm : IValidatableObject
{
    private const int FirstRows = 3;

    public Guid Version { get; set; }

    public List<AgendaDayRow> Days { get; set; } = [];

    /// <summary>A button that adds, takes away or moves a row and saves nothing: "acara-0", "hapus-0-2", "naik-0-2", "hari", "hapus-hari-0".</summary>
    public string? Change { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal AssessmentCycle Cycle { get; private set; } = null!;

    /// <summary>Rows lie otherwise than they were typed.</summary>
    internal bool HasMoved { get; private set; }

    internal IReadOnlyList<Choice> Regencies => [.. Cycle.Participants.Select(p => new Choice(p.Code, p.Name))];

    public static AgendaForm Of(AssessmentCycle cycle) => new AgendaForm
    {
        Version = cycle.Version,
        Days = cycle.Programme.Agenda.Count == 0 ? [NewDay(null)] : [.. cycle.Programme.Agenda.Select(DayOf)],
    }.On(cycle);

    public AgendaForm On(AssessmentCycle cycle)
    {
        Cycle = cycle;
        return this;
    }

    /// <summary>Does what the button asks; false when the form is meant to be saved.</summary>
    public bool ChangeRows()
    {
        var parts = Change?.Split('-') ?? [];
        switch (parts)
        {
            case ["hari"]:
                Days.Add(NewDay(Days.LastOrDefault()?.Day?.AddDays(1)));
                return true;
            case ["hapus", "hari", _] when Day(parts[2]) is { } gone:
                Days.Remove(gone);
                return true;
            case ["acara", _] when Day(parts[1]) is { } day:
                day.Items.Add(new AgendaItemRow { From = day.Items.LastOrDefault()?.To });
                return true;
            case ["hapus", _, _] when Day(parts[1]) is { } day && Row(day, parts[2]) is { } row:
                day.Items.RemoveAt(row);
                return true;
            case ["naik", _, _] when Day(parts[1]) is { } day && Row(day, parts[2]) is > 0 and { } row:
                (day.Items[row - 1], day.Items[row]) = (day.Items[row], day.Items[row - 1]);
                return true;
            default:
                return false;
        }
    }

    public IReadOnlyList<AgendaDay> ToAgenda() =>
        [.. Days.Where(d => !d.IsBlank).Select(d => new AgendaDay(d.Day!.Value, [.. d.Items.Where(i => !i.IsBlank).Select(ItemOf)]))];

    /// <summary>Blank rows go to the end first, or a later refusal would name the wrong row.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Change is not null)
        {
            yield break;
        }

        HasMoved = HasGap(Days, d => d.IsBlank) || Days.Exists(d => HasGap(d.Items, i => i.IsBlank));
        Days = [.. Days.OrderBy(d => d.IsBlank)];
        foreach (var (d, day) in Days.Index().Where(d => !d.Item.IsBlank))
        {
            day.Items = [.. day.Items.OrderBy(i => i.IsBlank)];
            if (day.Day is null)
            {
                yield return new ValidationResult("Isi tanggal hari ini, atau hapus harinya.", [$"Days[{d}].Day"]);
            }

            foreach (var (i, item) in day.Items.Index().Where(i => !i.Item.IsBlank))
            {
                if (item.From is null)
                {
                    yield return new ValidationResult("Isi waktu mulai.", [$"Days[{d}].Items[{i}].From"]);
                }

                if (item.To is null)
                {
                    yield return new ValidationResult("Isi waktu selesai.", [$"Days[{d}].Items[{i}].To"]);
                }
            }
        }
    }

    private static bool HasGap<T>(List<T> rows, Predicate<T> isBlank) => rows.FindLastIndex(r => !isBlank(r)) > rows.FindIndex(isBlank) && rows.Exists(isBlank);

    private AgendaItem ItemOf(AgendaItemRow row)
    {
        var regency = TypedText.OrNull(row.RegencyCode);
        var title = TypedText.OrNull(row.Title) ?? (regency is not null && Cycle.FindParticipant(regency) is { } p ? $"Paparan {p.Name}" : "");
        return new AgendaItem(row.From!.Value, row.To!.Value, title, TypedText.OrNull(row.By), regency);
    }

    private AgendaDayRow? Day(string text) => int.TryParse(text, out var d) && d >= 0 && d < Days.Count ? Days[d] : null;

    private static int? Row(AgendaDayRow day, string text) => int.TryParse(text, out var row) && row >= 0 && row < day.Items.Count ? row : null;

    private static AgendaDayRow NewDay(DateOnly? day) => new() { Day = day, Items = [.. Enumerable.Range(0, FirstRows).Select(_ => new AgendaItemRow())] };

    private static AgendaDayRow DayOf(AgendaDay day) => new()
    {
        Day = day.Day,
        Items = [.. day.Items.Select(i => new AgendaItemRow { From = i.From, To = i.To, Title = i.Title, By = i.By, RegencyCode = i.RegencyCode })],
    };
}
