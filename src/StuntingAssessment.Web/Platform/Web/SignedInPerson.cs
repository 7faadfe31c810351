namespace StuntingAssessment.Web.Platform.Web;

/// <param name="Name">As it stands in the account.</param>
/// <param name="Roles">The roles in words, "Panelis, ketua tim penilai".</param>
public sealed record SignedInPerson(string Name, string Roles);
