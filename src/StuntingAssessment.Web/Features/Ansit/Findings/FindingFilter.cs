using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using StuntingAssessment.Domain.Ansit.Checks;

namespace StuntingAssessment.Web.Features.Ansit.Findings;

/// <summary>What the list's address asks for. A word it does not know filters nothing.</summary>
public sealed class FindingFilter
{
    public const string Errors = "kesalahan";
    public const string Warnings = "peringatan";
    public const string Accepted = "diterima";

    /// <summary>Columns without an office.</summary>
    public const string NoOffice = "tanpa";

    [FromQuery(Name = "opd")]
    public string? OfficeWord { get; set; }

    [FromQuery(Name = "jenis")]
    public string? SeverityWord { get; set; }

    [FromQuery(Name = "aturan")]
    public string? CheckWord { get; set; }

    [FromQuery(Name = "kecamatan")]
    public string? DistrictWord { get; set; }

    [FromQuery(Name = "tampil")]
    public string? ShownWord { get; set; }

    [FromQuery(Name = "halaman")]
    public string? PageWord { get; set; }

    public Guid? Office => Guid.TryParse(OfficeWord, out var id) ? id : null;

    public bool IsWithoutOffice => OfficeWord == NoOffice;

    public Guid? District => Guid.TryParse(DistrictWord, out var id) ? id : null;

    public CheckSeverity? Severity => SeverityWord switch { Errors => CheckSeverity.Error, Warnings => CheckSeverity.Warning, _ => null };

    public AnsitCheck? Check => AnsitChecks.All.FirstOrDefault(c => c.Code == CheckWord);

    public bool IsAccepted => ShownWord == Accepted;

    public int Page => int.TryParse(PageWord, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    public bool IsEmpty => Office is null && !IsWithoutOffice && District is null && Severity is null && Check is null;

    /// <summary>Whether accepted or not is another question: the tabs'.</summary>
    public bool Takes(AnsitProblem problem) =>
        (Office is not { } office || problem.IsOf(office))
        && (!IsWithoutOffice || problem.Owner.IsGap)
        && (District is not { } district || problem.Place?.DistrictId == district)
        && (Severity is not { } severity || problem.Check.Severity == severity)
        && (Check is not { } check || problem.Check == check);

    /// <summary>The same question with another answer to one part of it.</summary>
    public string At(string path, bool? accepted = null, int page = 1) =>
        QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
        {
            ["opd"] = IsWithoutOffice ? NoOffice : Office?.ToString(),
            ["jenis"] = SeverityWord,
            ["aturan"] = CheckWord,
            ["kecamatan"] = District?.ToString(),
            ["tampil"] = accepted ?? IsAccepted ? Accepted : null,
            ["halaman"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        }.Where(p => !string.IsNullOrEmpty(p.Value)));
}
