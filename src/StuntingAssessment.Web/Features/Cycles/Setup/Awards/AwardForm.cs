using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Awards;

/// <summary>What decides an award.</summary>
public enum AwardGround
{
    Rank,
    Component,
}

public sealed class AwardForm : IValidatableObject
{
    private const int PrizesMaxLength = 2000;

    public Guid Version { get; set; }

    [Display(Name = "Kode", Description = "Contoh: JUARA1. Kode tidak dapat diubah sesudahnya.")]
    [StringLength(AwardCategory.CodeMaxLength)]
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9-]*", ErrorMessage = "Kode hanya memuat huruf, angka, dan tanda hubung.")]
    public string? Code { get; set; }

    [Display(Name = "Nama penghargaan", Description = "Seperti tercetak pada piagam.")]
    [StringLength(AwardCategory.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "Diberikan menurut")]
    public AwardGround Ground { get; set; }

    [Display(Name = "Peringkat", Description = "Bila diberikan menurut peringkat nilai akhir.")]
    public int? Rank { get; set; }

    [Display(Name = "Komponen", Description = "Bila diberikan kepada nilai tertinggi satu komponen.")]
    public string? Basis { get; set; }

    [Display(Name = "Selain penerima penghargaan sebelumnya", Description = "Penerima penghargaan yang tercantum di atasnya dilewati.")]
    public bool Exclusive { get; set; }

    [Display(Name = "Hadiah", Description = "Satu hadiah per baris, misalnya piala bergilir.")]
    [StringLength(PrizesMaxLength)]
    public string? Prizes { get; set; }

    [Display(Name = "Uang", Description = "Rupiah bulat, misalnya 40.000.000. Kosongkan bila tidak ada.")]
    public string? Money { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal AssessmentCycle Cycle { get; private set; } = null!;

    internal bool IsNew { get; private set; }

    internal IReadOnlyList<Choice> Components => [.. Cycle.Rules.Components.Select(c => new Choice(c.Code, c.Name))];

    public static AwardForm New(AssessmentCycle cycle) => new AwardForm
    {
        Version = cycle.Version,
        Rank = cycle.Rules.Awards.Select(a => a.Rank ?? 0).DefaultIfEmpty().Max() + 1,
    }.On(cycle, isNew: true);

    public static AwardForm Of(AssessmentCycle cycle, AwardCategory award) => new AwardForm
    {
        Version = cycle.Version,
        Code = award.Code,
        Name = award.Name,
        Ground = award.Rank is null ? AwardGround.Component : AwardGround.Rank,
        Rank = award.Rank,
        Basis = award.Basis,
        Exclusive = award.Exclusive,
        Prizes = TypedText.OfLines(award.Prizes),
        Money = award.Money is { } money ? IndonesianNumber.Format(money) : null,
    }.On(cycle, isNew: false);

    public AwardForm On(AssessmentCycle cycle, bool isNew)
    {
        (Cycle, IsNew) = (cycle, isNew);
        return this;
    }

    public AwardCategory ToAward() => new(
        Code!.Trim(),
        Name!.Trim(),
        Ground is AwardGround.Rank ? Rank : null,
        Ground is AwardGround.Component ? TypedText.OrNull(Basis) : null,
        Exclusive,
        TypedText.Lines(Prizes),
        TypedNumber.TryParse(Amount, out var money, out _) ? (long?)money : null);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            yield return new ValidationResult("Isi kode penghargaan.", [nameof(Code)]);
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new ValidationResult("Isi nama penghargaan.", [nameof(Name)]);
        }

        if (Ground is AwardGround.Rank && Rank is null)
        {
            yield return new ValidationResult("Isi peringkat yang menerima penghargaan ini.", [nameof(Rank)]);
        }

        if (Ground is AwardGround.Component && string.IsNullOrWhiteSpace(Basis))
        {
            yield return new ValidationResult("Pilih komponen yang menentukan penghargaan ini.", [nameof(Basis)]);
        }

        if (MoneyFault is { } fault)
        {
            yield return new ValidationResult(fault, [nameof(Money)]);
        }
    }

    /// <summary>People type what they read: "Rp40.000.000,00" is forty million too.</summary>
    private string? Amount => Money?.Trim() is { } typed && typed.StartsWith("Rp", StringComparison.OrdinalIgnoreCase) ? typed[2..].TrimStart('.', ' ') : Money;

    private string? MoneyFault =>
        !TypedNumber.TryParse(Amount, out var money, out var hint) ? hint
        : money is { } amount && (amount < 0 || amount > AwardCategory.MostMoney || decimal.Truncate(amount) != amount) ? "Isi jumlah uang dengan rupiah bulat, misalnya 40.000.000."
        : null;
}
