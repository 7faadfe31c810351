using System.Globalization;
using System.Text;
using QRCoder;

namespace StuntingAssessment.Web.Papers;

/// <summary>The square that leads to the public page of this paper. It claims nothing: no signature and no authority stands on it.</summary>
/// <param name="Address">The whole address, made from Portal:PublicUrl.</param>
public sealed record CheckCode(Uri Address)
{
    // The standard asks for four light modules around; the module matrix brings them.
    private readonly Lazy<(int Side, string Path)> drawing = new(() => Draw(Address));

    public int Side => drawing.Value.Side;

    /// <summary>The dark modules as one SVG path, a run of a row at a time.</summary>
    public string Path => drawing.Value.Path;

    /// <summary>Host and port without the scheme, as people read and type an address.</summary>
    public string Site => Address.Authority;

    public string PathOnSite => Address.PathAndQuery;

    private static (int Side, string Path) Draw(Uri address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            var row = code.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                var start = x;
                while (x < row.Count && row[x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return (code.ModuleMatrix.Count, path.ToString());
    }
}
