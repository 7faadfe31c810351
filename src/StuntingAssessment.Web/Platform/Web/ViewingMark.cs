namespace StuntingAssessment.Web.Platform.Web;

/// <param name="Name">Of the viewed person.</param>
/// <param name="Until">UTC.</param>
public sealed record ViewingMark(string Name, DateTime Until);
