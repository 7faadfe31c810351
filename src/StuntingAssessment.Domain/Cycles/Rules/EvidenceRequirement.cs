namespace StuntingAssessment.Domain.Cycles.Rules;

/// <summary>A proof that an action asks for.</summary>
/// <param name="Code">"1.b".</param>
/// <param name="Name">As the list prints it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mandatory">Submitting without it has to be confirmed by name.</param>
/// <param name="OnTheDay">KAK H: may be brought on the assessment day.</param>
/// <param name="HoldsPersonalData">Its files are marked without asking.</param>
/// <param name="Note">A hint for the regency.</param>
/// <param name="Basis">Where the requirement comes from.</param>
public sealed record EvidenceRequirement(string Code, string Name, RequirementKind Kind, bool Mandatory, bool OnTheDay, bool HoldsPersonalData, string? Note, string? Basis)
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 300;
    public const int NoteMaxLength = 500;
    public const int BasisMaxLength = 200;

    public bool IsEvidence => Kind is not RequirementKind.Data;

    public bool CountsAsMissing => Mandatory && IsEvidence;
}
