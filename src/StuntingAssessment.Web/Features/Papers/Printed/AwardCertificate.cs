using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Features.Papers.Printed;

/// <summary>One award for the government of one regency.</summary>
public sealed record AwardCertificate
{
    public Emblem? Emblem { get; init; }

    /// <summary>Who awards: "Pemerintah Provinsi Kalimantan Utara".</summary>
    public required string Issuer { get; init; }

    public string? Number { get; init; }

    /// <summary>"Kabupaten Bulungan": the recipient is its government.</summary>
    public required string Regency { get; init; }

    /// <summary>"Juara 1".</summary>
    public required string Award { get; init; }

    /// <summary>What it was won in.</summary>
    public required string Occasion { get; init; }

    public required IReadOnlyList<string> Prizes { get; init; }

    public decimal? Money { get; init; }

    /// <summary>"uang pembinaan".</summary>
    public required string MoneyName { get; init; }

    public Decree? Decree { get; init; }

    public required string Place { get; init; }

    public DateOnly? Date { get; init; }

    public required Signature Signature { get; init; }

    public CheckCode? CheckCode { get; init; }

    public string Recipient => $"Pemerintah {Regency}";

    /// <summary>How tightly the words are set, so that long ones stay on their page: the lines beyond the usual seven decide.</summary>
    internal string Density => (Extra(Recipient, 32) + Extra(Award, 32) + Extra(PrizeLine, 90) + Extra(Occasion, 180) + (Emblem is null ? 0 : 2)) switch
    {
        <= 1 => "roomy",
        <= 3 => "dense",
        _ => "densest",
    };

    public string NumberLine => string.IsNullOrWhiteSpace(Number) ? new string('.', 36) : Number;

    public string PlaceAndDate => $"{Place}, {(Date is { } date ? IndonesianDate.Full(date) : new string('.', 28))}";

    private static int Extra(string text, int lineLength) => Math.Max(0, (text.Length - 1) / lineLength);

    /// <summary>"dengan trofi dan uang pembinaan sebesar Rp30.000.000,00 (tiga puluh juta rupiah)". Of the prizes, this paper is one itself.</summary>
    public string PrizeLine
    {
        get
        {
            List<string> all = [.. Prizes.Where(prize => !prize.Contains("piagam", StringComparison.OrdinalIgnoreCase))];
            if (Money is { } money)
            {
                all.Add($"{MoneyName} sebesar {Rupiah.WithWords(money)}");
            }

            return all switch
            {
                [] => "",
                [var only] => $"dengan {only}",
                [.. var first, var last] => $"dengan {string.Join(", ", first)} dan {last}",
            };
        }
    }
}
