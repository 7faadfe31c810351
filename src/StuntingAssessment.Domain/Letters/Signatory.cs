namespace StuntingAssessment.Domain.Letters;

/// <summary>Who signs. Name, rank and NIP are empty until the province enters them; a paper then shows a blank line.</summary>
/// <param name="Code">Names the signatory inside the portal.</param>
/// <param name="Position">"Sekretaris Daerah".</param>
/// <param name="Capacity">How the office is held.</param>
/// <param name="OnBehalfOf">"a.n.".</param>
/// <param name="Under">"u.b.".</param>
/// <param name="HasNip">False for a governor.</param>
public sealed record Signatory(string Code, string Position, SignatoryCapacity Capacity, string? OnBehalfOf, string? Under, string? Name, string? Rank, string? Nip, bool HasNip)
{
    public const int LineMaxLength = 160;
    public const int NipLength = 18;

    public static Signatory Of(string code, string position, bool hasNip = true, string? rank = null) => new(code, position, SignatoryCapacity.Holder, null, null, null, rank, null, hasNip);

    internal Signatory Checked()
    {
        var nip = Optional(Nip, "Nip")?.Replace(" ", "", StringComparison.Ordinal);
        Require.That(nip is null || HasNip, "Jabatan ini tidak ber-NIP. Kosongkan NIP atau tandai bahwa pejabatnya ber-NIP.", "Nip");
        Require.That(nip is null || (nip.Length == NipLength && nip.All(char.IsAsciiDigit)), "NIP terdiri atas 18 angka.", "Nip");
        return this with
        {
            Position = Require.Text(Position, "Isi jabatan penanda tangan.", "Position", LineMaxLength),
            OnBehalfOf = Optional(OnBehalfOf, "OnBehalfOf"),
            Under = Optional(Under, "Under"),
            Name = Optional(Name, "Name"),
            Rank = Optional(Rank, "Rank"),
            Nip = nip,
        };
    }

    internal IReadOnlyList<FieldChange> ChangesFrom(Signatory before) =>
    [
        .. FieldChange.Among(
            ("jabatan", before.Position, Position),
            ("kedudukan", $"{before.Capacity}", $"{Capacity}"),
            ("a.n.", before.OnBehalfOf, OnBehalfOf),
            ("u.b.", before.Under, Under),
            ("nama", before.Name, Name),
            ("pangkat", before.Rank, Rank)),
        .. before.Nip == Nip && before.HasNip == HasNip ? Array.Empty<FieldChange>() : [FieldChange.Unsaid("NIP")],
    ];

    private static string? Optional(string? text, string field)
    {
        var trimmed = text?.Trim();
        Require.That((trimmed?.Length ?? 0) <= LineMaxLength, $"Isian paling banyak {LineMaxLength} karakter.", field);
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }
}
