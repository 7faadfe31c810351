namespace StuntingAssessment.Web.Platform.Web;

/// <summary>A setting of which a page or a report says only whether it is there.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
