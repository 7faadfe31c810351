namespace StuntingAssessment.Domain.Letters;

/// <summary>How the letters of an issuer look and are numbered.</summary>
/// <param name="Government">Line 1 of the letterhead: "Pemerintah Provinsi Kalimantan Utara".</param>
/// <param name="Office">Line 2, bold.</param>
/// <param name="Address">What stands below.</param>
/// <param name="Place">Before the date.</param>
/// <param name="Layout">Font, size, paper, margins.</param>
/// <param name="Pattern">See <see cref="NumberPattern"/>.</param>
/// <param name="SubjectLabel">"Hal" or "Perihal".</param>
public sealed record IssuerSettings(string Government, string Office, IReadOnlyList<string> Address, string Place, LetterLayout Layout, string Pattern, string SubjectLabel)
{
    public const int LineMaxLength = 160;
    public const int MaxAddressLines = 4;

    public static IReadOnlyList<string> SubjectLabels { get; } = ["Hal", "Perihal"];

    public NumberPattern NumberPattern => new(Pattern);

    internal IssuerSettings Checked()
    {
        var (font, size, paper, m) = Layout;
        Require.That(size is 11 or 12, "Ukuran huruf naskah dinas 11 atau 12.", "FontSize");
        foreach (var (field, margin) in new[] { ("MarginTop", m.Top), ("MarginRight", m.Right), ("MarginLeft", m.Left), ("MarginBottom", m.Bottom) })
        {
            Require.That(margin is >= LetterMargins.Least and <= LetterMargins.Most, "Batas tepi antara 0,5 dan 5 sentimeter.", field);
        }

        Require.That(SubjectLabels.Contains(SubjectLabel), "Pilih \"Hal\" atau \"Perihal\".", "SubjectLabel");
        NumberPattern.Check(Pattern);
        return this with
        {
            Government = Require.Text(Government, "Isi nama pemerintah pada baris pertama kop.", "Government", LineMaxLength),
            Office = Require.Text(Office, "Isi nama perangkat daerah pada baris kedua kop.", "Office", LineMaxLength),
            Place = Require.Text(Place, "Isi tempat yang ditulis di depan tanggal.", "Place", LineMaxLength),
            Address = LetterLines.Checked(Address, "Address", MaxAddressLines, LineMaxLength),
            Layout = new LetterLayout(font, size, paper, m),
        };
    }

    internal IReadOnlyList<FieldChange> ChangesFrom(IssuerSettings before) => FieldChange.Among(
        ("pemerintah", before.Government, Government),
        ("perangkat daerah", before.Office, Office),
        ("alamat", string.Join(" / ", before.Address), string.Join(" / ", Address)),
        ("tempat", before.Place, Place),
        ("huruf", $"{before.Layout.Font} {before.Layout.FontSize}", $"{Layout.Font} {Layout.FontSize}"),
        ("kertas", $"{before.Layout.Paper}", $"{Layout.Paper}"),
        ("batas tepi", Margins(before), Margins(this)),
        ("pola nomor", before.Pattern, Pattern),
        ("sebutan hal", before.SubjectLabel, SubjectLabel));

    private static string Margins(IssuerSettings settings)
    {
        var m = settings.Layout.Margins;
        return string.Join(" / ", new[] { m.Top, m.Right, m.Left, m.Bottom }.Select(x => Wording.IndonesianNumber.Format(x))) + " cm";
    }
}
