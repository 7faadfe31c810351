namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>The square that leads to the public page of this paper. It claims nothing: no signature and no authority stands on it.</summary>
/// <param name="Address">The whole address, made from Portal:PublicUrl.</param>
public sealed record CheckCode(Uri Address)
{
    // The standard asks for four light modules around; the module matrix brings them.
    private readonly Lazy<QrSquare> drawing = new(() => QrSquare.Of(Address.AbsoluteUri));

    public int Side => drawing.Value.Side;

    /// <summary>The dark modules as one SVG path.</summary>
    public string Path => drawing.Value.Path;

    /// <summary>Host and port without the scheme, as people read and type an address.</summary>
    public string Site => Address.Authority;

    public string PathOnSite => Address.PathAndQuery;
}
