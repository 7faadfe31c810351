using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Papers;

internal static class PaperChoices
{
    public static IReadOnlyList<Choice> All { get; } = [new(nameof(LetterPaper.A4), "A4", "210 x 297 mm"), new(nameof(LetterPaper.F4), "F4", "215 x 330 mm")];

    public static IReadOnlyList<Choice> Fonts { get; } = [new(nameof(LetterFont.Arial), "Liberation Sans", "Ukurannya sama dengan Arial"), new(nameof(LetterFont.Bookman), "URW Bookman", "Pengganti Bookman Old Style")];

    public static IReadOnlyList<Choice> Capacities { get; } =
    [
        new(nameof(SignatoryCapacity.Holder), "Pejabat definitif"),
        new(nameof(SignatoryCapacity.Plt), "Plt.", "Pelaksana tugas"),
        new(nameof(SignatoryCapacity.Plh), "Plh.", "Pelaksana harian"),
        new(nameof(SignatoryCapacity.Pj), "Pj.", "Penjabat"),
    ];
}
