using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Programme;

public sealed class InviteeRow
{
    [Display(Name = "Nama kelompok", Description = "Seperti tercetak sebagai judul dalam daftar undangan.")]
    [StringLength(InviteeGroup.HeadingMaxLength)]
    public string? Heading { get; set; }

    [Display(Name = "Kabupaten/kota")]
    public string? RegencyCode { get; set; }

    [Display(Name = "Yang diundang", Description = "Satu kantor atau jabatan per baris.")]
    [StringLength(20_000)]
    public string? Offices { get; set; }

    internal bool IsBlank => string.IsNullOrWhiteSpace(Heading) && string.IsNullOrWhiteSpace(Offices);
}

/// <summary>Who is invited, by place, in the order of the letter.</summary>
public sealed class InviteesForm : IValidatableObject
{
    public Guid Version { get; set; }

    public List<InviteeRow> Rows { get; set; } = [];

    /// <summary>A button that adds, takes away or moves a row and saves nothing.</summary>
    public string? Change { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal AssessmentCycle Cycle { get; private set; } = null!;

    /// <summary>Rows lie otherwise than they were typed.</summary>
    internal bool HasMoved { get; private set; }

    internal IReadOnlyList<Choice> Regencies => [.. Cycle.Participants.Select(p => new Choice(p.Code, p.Name))];

    public static InviteesForm Of(AssessmentCycle cycle) => new InviteesForm
    {
        Version = cycle.Version,
        Rows = cycle.Programme.Invitees.Count == 0
            ? [.. cycle.Participants.Select(p => new InviteeRow { Heading = p.Name, RegencyCode = p.Code }).DefaultIfEmpty(new InviteeRow())]
            : [.. cycle.Programme.Invitees.Select(g => new InviteeRow { Heading = g.Heading, RegencyCode = g.RegencyCode, Offices = TypedText.OfLines(g.Offices) })],
    }.On(cycle);

    public InviteesForm On(AssessmentCycle cycle)
    {
        Cycle = cycle;
        return this;
    }

    /// <summary>Does what the button asks; false when the form is meant to be saved.</summary>
    public bool ChangeRows()
    {
        switch (Change?.Split('-'))
        {
            case ["tambah"]:
                Rows.Add(new InviteeRow());
                return true;
            case ["hapus", var text] when Row(text) is { } row:
                Rows.RemoveAt(row);
                return true;
            case ["naik", var text] when Row(text) is > 0 and { } row:
                (Rows[row - 1], Rows[row]) = (Rows[row], Rows[row - 1]);
                return true;
            default:
                return false;
        }
    }

    public IReadOnlyList<InviteeGroup> ToGroups() =>
        [.. Rows.Where(r => !r.IsBlank).Select(r => new InviteeGroup(r.Heading?.Trim() ?? "", TypedText.OrNull(r.RegencyCode), TypedText.Lines(r.Offices)))];

    /// <summary>Blank rows go to the end first, or a later refusal would name the wrong row.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Change is null)
        {
            HasMoved = Rows.Index().Any(r => r.Item.IsBlank && Rows.Skip(r.Index).Any(n => !n.IsBlank));
            Rows = [.. Rows.OrderBy(r => r.IsBlank)];
        }

        return [];
    }

    private int? Row(string text) => int.TryParse(text, out var row) && row >= 0 && row < Rows.Count ? row : null;
}
