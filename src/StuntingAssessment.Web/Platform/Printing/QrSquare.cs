using System.Globalization;
using System.Text;
using QRCoder;

namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>A text as a square of modules, drawn by the server as one SVG path.</summary>
/// <param name="Side">In modules, the four light ones around included.</param>
/// <param name="Path">The dark modules, a run of a row at a time.</param>
public sealed record QrSquare(int Side, string Path)
{
    public static QrSquare Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
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

        return new QrSquare(code.ModuleMatrix.Count, path.ToString());
    }
}
