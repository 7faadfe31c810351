using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>The page that asks for the password again, on its way to another page or in the middle of a post.</summary>
public sealed record AskAgainModel
{
    /// <summary>In front of the fields' names, so that they meet no field of the form that waits.</summary>
    public const string Prefix = "Pastikan.";

    /// <summary>Named as the fields are.</summary>
    public ProofForm Pastikan { get; init; } = new();

    public required string Action { get; init; }

    public required bool AsksCode { get; init; }

    public required string Back { get; init; }

    /// <summary>What was typed into the form that waits.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Kept { get; init; } = [];
}
