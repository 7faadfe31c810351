namespace StuntingAssessment.Web.Platform.Printing;

/// <param name="Government">Line 1: "PEMERINTAH PROVINSI KALIMANTAN UTARA".</param>
/// <param name="Office">Line 2, larger and bold: "SEKRETARIAT DAERAH".</param>
/// <param name="Address">What stands below: street, telephone, site.</param>
public sealed record Letterhead(string Government, string Office, IReadOnlyList<string> Address, Emblem? Emblem = null);
