namespace StuntingAssessment.Domain.People;

/// <summary>An acting official (pelaksana tugas, Plt.): somebody who fills a position for a time.</summary>
public sealed record Acting
{
    public const int PositionMaxLength = 150;

    /// <param name="position">The position, without "Plt.".</param>
    /// <param name="inPlaceOf">Whom the person stands in for, when that one has an account.</param>
    public Acting(string position, Guid? inPlaceOf)
    {
        Position = Require.Text(position, "Isi jabatan yang dijalankan sebagai pelaksana tugas.", "ActingPosition", PositionMaxLength);
        InPlaceOf = inPlaceOf;
    }

    public string Position { get; }

    public Guid? InPlaceOf { get; }
}
