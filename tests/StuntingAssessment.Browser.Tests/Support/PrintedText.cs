using System.Diagnostics;

namespace StuntingAssessment.Browser.Tests.Support;

/// <summary>What a PDF says, by the eyes of pdftotext.</summary>
public static class PrintedText
{
    public static async Task<string> OfAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
            var text = await reader.StandardOutput.ReadToEndAsync();
            await reader.WaitForExitAsync();
            reader.ExitCode.Should().Be(0);
            return text;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
