using StuntingAssessment.Web.Features.People.Assignments;

namespace StuntingAssessment.Web.Features.People.Invitations;

/// <summary>The columns of a list of people, by the words in its first row.</summary>
public static class ListColumns
{
    public const int MostRows = 500;

    public const string Name = "nama";
    public const string Email = "surel";
    public const string Role = "peran";
    public const string Regency = "kabupaten/kota";
    public const string Agency = "opd";
    public const string Year = "siklus";
    public const string From = "mulai";
    public const string To = "selesai";
    public const string Acting = "plt";
    public const string Chair = "ketua";

    public static IReadOnlyList<string> All { get; } = [Name, Email, Role, Regency, Agency, Year, From, To, Acting, Chair];

    public static IReadOnlyList<string> Required { get; } = [Name, Email, Role];

    /// <summary>Words that mean the same.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["nama lengkap"] = Name,
        ["email"] = Email,
        ["e-mail"] = Email,
        ["alamat surel"] = Email,
        ["kabupaten"] = Regency,
        ["kab/kota"] = Regency,
        ["perangkat daerah"] = Agency,
        ["siklus penilaian"] = Year,
        ["tahun"] = Year,
        ["plt."] = Acting,
    };

    public static string? Named(string head) =>
        All.FirstOrDefault(c => string.Equals(c, head, StringComparison.OrdinalIgnoreCase)) ?? Others.GetValueOrDefault(head);

    /// <summary>Where a refused rule of an assignment belongs.</summary>
    public static string OfField(string? field) => field switch
    {
        nameof(AssignmentForm.RegencyCode) => Regency,
        nameof(AssignmentForm.AgencyId) => Agency,
        nameof(AssignmentForm.Year) => Year,
        nameof(AssignmentForm.From) => From,
        nameof(AssignmentForm.To) => To,
        nameof(AssignmentForm.ActingPosition) => Acting,
        nameof(AssignmentForm.IsChair) => Chair,
        _ => Role,
    };
}
