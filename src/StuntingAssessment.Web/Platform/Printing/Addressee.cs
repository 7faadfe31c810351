namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>Address parts of a letter: "Yth. (Daftar Terlampir)", "di -", "Tempat".</summary>
public sealed record Addressee(IReadOnlyList<string> Lines);
