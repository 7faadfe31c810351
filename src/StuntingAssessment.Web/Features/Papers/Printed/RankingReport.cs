using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Features.Papers.Printed;

/// <summary>The ranking with everything needed to understand and to recompute it: never a naked ranking.</summary>
public sealed record RankingReport : Paper
{
    public required Letterhead Letterhead { get; init; }

    public string? Number { get; init; }

    /// <summary>"8 (Delapan) Aksi Konvergensi".</summary>
    public required string Actions { get; init; }

    public required string Province { get; init; }

    public required int AssessmentYear { get; init; }

    public required int ActivityYear { get; init; }

    /// <summary>The guide the criteria come from.</summary>
    public required string Guide { get; init; }

    public required int Decimals { get; init; }

    public required IReadOnlyList<ReportComponent> Components { get; init; }

    /// <summary>In rank order; those without a rank last.</summary>
    public required IReadOnlyList<ReportRow> Rows { get; init; }

    /// <summary>From the highest down.</summary>
    public required IReadOnlyList<ReportPredicate> Predicates { get; init; }

    /// <summary>The tie-break chain in words, in its order.</summary>
    public required IReadOnlyList<string> TieBreak { get; init; }

    public required int PanelSize { get; init; }

    public Decree? Decree { get; init; }

    /// <summary>What a reader must know about single results: ties the chair ordered, regencies not assessed, moderated values.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<ReportAward> Awards { get; init; } = [];

    public required string MoneyName { get; init; }

    /// <summary>SHA-256 of the result bundle, once frozen.</summary>
    public string? BundleHash { get; init; }

    public required string Place { get; init; }

    public required DateOnly Date { get; init; }

    public required Signature Signature { get; init; }

    public CheckCode? CheckCode { get; init; }

    public override string View => "/Features/Papers/Printed/RankingReport.cshtml";

    public IReadOnlyList<ReportComponent> Counted => [.. Components.Where(c => c.Weight > 0)];

    public string Shown(decimal? value) => value is { } known ? IndonesianNumber.Format(known, Decimals) : "–";

    public ReportChart Chart => new(this);
}

public sealed record ReportPredicate(string Name, decimal From);

/// <param name="Recipient">Null while the award is open.</param>
public sealed record ReportAward(string Name, string Basis, string? Recipient, IReadOnlyList<string> Prizes, decimal? Money);
