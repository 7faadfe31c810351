namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <param name="Name">As the tab says it.</param>
/// <param name="Part">Its path in the package.</param>
public sealed record PackageSheet(string Name, bool IsHidden, string Part);
