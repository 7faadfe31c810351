namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>
/// Marks what belongs to the person who signed in, whatever the role: open before the second factor is set up, closed to an admin who looks as
/// that person.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OwnAccountAttribute : Attribute;
