using System.Security.Cryptography;
using StuntingAssessment.Web.Seed.Demo;

namespace StuntingAssessment.Browser.Tests.Support;

/// <summary>Papers that a coordinator could have in a folder.</summary>
public static class Documents
{
    /// <summary>A PDF that opens, as heavy as a scan.</summary>
    public static FilePayload Pdf(string name, int kilobytes = 0)
    {
        var page = SamplePdf.Of(name, "Pemerintah Kabupaten Bulungan", ["Berita acara rembuk stunting, ditandatangani. Contoh untuk uji coba."]);
        return new FilePayload { Name = name, MimeType = "application/pdf", Buffer = [.. page, .. Padding(kilobytes)] };
    }

    // A comment after the end: readers look for the trailer from behind and pass over it.
    private static byte[] Padding(int kilobytes) =>
        kilobytes == 0 ? [] : System.Text.Encoding.ASCII.GetBytes($"% {Convert.ToHexString(RandomNumberGenerator.GetBytes(kilobytes * 512 - 512))}\n");
}
