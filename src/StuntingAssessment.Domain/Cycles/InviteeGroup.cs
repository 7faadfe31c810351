namespace StuntingAssessment.Domain.Cycles;

/// <summary>Who is invited from one place, in the letter's order.</summary>
/// <param name="RegencyCode">Null for the province and for others.</param>
public sealed record InviteeGroup(string Heading, string? RegencyCode, IReadOnlyList<string> Offices)
{
    public const int HeadingMaxLength = 150;
    public const int OfficeMaxLength = 300;
}
