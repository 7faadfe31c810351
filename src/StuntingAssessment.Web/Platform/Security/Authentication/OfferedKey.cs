namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>A key on its way from the page that shows it to the code that confirms it.</summary>
/// <param name="Stamp">The account's stamp when it was made.</param>
/// <param name="Replaces">Made after password and code: it may take the place of the present key.</param>
/// <param name="At">UTC.</param>
public sealed record OfferedKey(Guid Person, string Stamp, byte[] Secret, bool Replaces, DateTime At);
