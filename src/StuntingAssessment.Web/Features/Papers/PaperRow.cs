using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Web.Features.Papers;

/// <param name="Checks">How often its public page was looked at.</param>
public sealed record PaperRow(Guid Id, PaperKind Kind, string Title, string Recipient, string Number, DateOnly Date, PaperStatus Status, DateTime IssuedAt, string Token, int Checks)
{
    /// <summary>"Undangan Penilaian Kinerja Tahun 2024", "Piagam Juara 1".</summary>
    public string Name => Kind is PaperKind.AwardCertificate ? $"Piagam {Title}" : Title;
}
