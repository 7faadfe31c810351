using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Features.Papers.Issuers;

/// <summary>An issuer as a paper shows it, frozen with the paper.</summary>
/// <param name="EmblemSha256">The picture itself stays in the file store.</param>
/// <param name="Paper">The issuer's, or the one chosen for this print.</param>
public sealed record PrintedIssuer(string Name, IssuerSettings Settings, Signatory Signatory, string? EmblemSha256, LetterPaper Paper)
{
    public static PrintedIssuer Of(Issuer issuer, string? signatory, LetterPaper? paper) =>
        new(issuer.Name, issuer.Settings, issuer.Signatory(signatory), issuer.Emblem?.Sha256, paper ?? issuer.Settings.Layout.Paper);

    internal PaperSheet Sheet()
    {
        var layout = Settings.Layout;
        return new PaperSheet
        {
            Size = Paper switch { LetterPaper.A4 => PaperSize.A4, LetterPaper.F4 => PaperSize.F4 },
            Font = layout.Font switch { LetterFont.Arial => PaperFont.Arial, LetterFont.Bookman => PaperFont.Bookman },
            FontSize = layout.FontSize,
            Margins = new PaperMargins(layout.Margins.Top, layout.Margins.Right, layout.Margins.Left, layout.Margins.Bottom),
        };
    }

    internal Letterhead Head(Emblem? emblem) => new(Settings.Government, Settings.Office, Settings.Address, emblem);

    internal Signature Signature() => new()
    {
        Position = Signatory.Position,
        Capacity = Signatory.Capacity switch
        {
            SignatoryCapacity.Holder => Capacity.Holder,
            SignatoryCapacity.Plt => Capacity.Plt,
            SignatoryCapacity.Plh => Capacity.Plh,
            SignatoryCapacity.Pj => Capacity.Pj,
        },
        OnBehalfOf = Signatory.OnBehalfOf,
        Under = Signatory.Under,
        Name = Signatory.Name,
        Rank = Signatory.Rank,
        Nip = Signatory.Nip,
        HasNip = Signatory.HasNip,
    };
}
