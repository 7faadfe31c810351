namespace StuntingAssessment.Web.Features.Ansit.Village;

/// <summary>Somebody else wrote the cell since the page was made.</summary>
public sealed record OtherEntry(string Shown, string By, DateTime At, int Version);
