namespace StuntingAssessment.Web.Platform.Data;

/// <summary>One key of the framework's data protection, as the XML it hands over.</summary>
public sealed class DataProtectionKey
{
    public Guid Id { get; init; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}
