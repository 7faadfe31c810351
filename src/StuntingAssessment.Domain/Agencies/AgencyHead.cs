using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Domain.Agencies;

/// <summary>Who leads an office, between two days (both included).</summary>
/// <param name="Id">New.</param>
/// <param name="Position">"Kepala Dinas Kesehatan".</param>
/// <param name="Name">With titles, as it is printed.</param>
/// <param name="Rank">"Pembina Utama Muda"; null when not known.</param>
/// <param name="Nip">18 digits; null when not known. Shown inside only.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or open.</param>
/// <param name="IsActing">"Plt.".</param>
public sealed record AgencyHead(Guid Id, string Position, string Name, string? Rank, string? Nip, DateOnly From, DateOnly? To, bool IsActing)
{
    public const int LineMaxLength = 160;

    public string PrintedPosition => IsActing ? $"Plt. {Position}" : Position;

    public bool IsIn(DateOnly day) => From <= day && (To is null || day <= To);

    public bool Overlaps(AgencyHead other) => From <= (other.To ?? DateOnly.MaxValue) && other.From <= (To ?? DateOnly.MaxValue);

    internal AgencyHead Checked()
    {
        var nip = Nip?.Replace(" ", "", StringComparison.Ordinal);
        Require.That(string.IsNullOrEmpty(nip) || (nip.Length == Signatory.NipLength && nip.All(char.IsAsciiDigit)), "NIP terdiri atas 18 angka.", "Nip");
        Require.That(To is null || To >= From, "Tanggal selesai tidak boleh sebelum tanggal mulai.", "To");
        Require.That((Rank?.Trim().Length ?? 0) <= LineMaxLength, $"Isian paling banyak {LineMaxLength} karakter.", "Rank");
        return this with
        {
            Position = Require.Text(Position, "Isi nama jabatannya.", "Position", LineMaxLength),
            Name = Require.Text(Name, "Isi nama pejabatnya.", "Name", LineMaxLength),
            Rank = string.IsNullOrWhiteSpace(Rank) ? null : Rank.Trim(),
            Nip = string.IsNullOrEmpty(nip) ? null : nip,
        };
    }
}
