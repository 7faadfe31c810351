namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>Marks the posts that an admin may send while looking as somebody: those with which it ends.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class EndsViewingAttribute : Attribute;
