using System.Diagnostics;
using System.Globalization;
using System.Security;
using System.Text;

namespace StuntingAssessment.Web.Tests.Support;

/// <summary>Somebody at LibreOffice: opens a workbook, fills cells in, saves it. Each with an own profile, so that several tests may at once.</summary>
public sealed class LibreOffice : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-calc-").FullName;

    /// <param name="workbook">An .xlsx.</param>
    /// <param name="sheet">Where the cells are.</param>
    /// <param name="cells">A number, or a text as it is typed, by place.</param>
    /// <returns>Saved as .xlsx, and saved as .ods, opened again and saved as .xlsx.</returns>
    public async Task<(byte[] Xlsx, byte[] ByOds)> FillAsync(byte[] workbook, string sheet, IReadOnlyDictionary<string, object> cells)
    {
        await File.WriteAllBytesAsync(PathOf("asal.xlsx"), workbook);
        await RunAsync("--terminate_after_init");
        await File.WriteAllTextAsync(Path.Combine(folder, "profil/user/basic/Standard/Module1.xba"), Module(sheet, cells));
        await RunAsync($"macro:///Standard.Module1.Fill(\"{UrlOf("asal.xlsx")}\",\"{UrlOf("isi.xlsx")}\",\"{UrlOf("isi.ods")}\",\"{UrlOf("ulang.xlsx")}\")");
        return (await File.ReadAllBytesAsync(PathOf("isi.xlsx")), await File.ReadAllBytesAsync(PathOf("ulang.xlsx")));
    }

    /// <summary>Opened and saved, with nothing typed: one start.</summary>
    public async Task<byte[]> SaveAgainAsync(byte[] workbook)
    {
        await File.WriteAllBytesAsync(PathOf("asal.xlsx"), workbook);
        await RunAsync("--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", PathOf("keluar"), PathOf("asal.xlsx"));
        return await File.ReadAllBytesAsync(PathOf("keluar/asal.xlsx"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Module(string sheet, IReadOnlyDictionary<string, object> cells)
    {
        var text = new StringBuilder($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
            Sub Fill(source As String, xlsx As String, ods As String, again As String)
              Dim quiet(0) As New com.sun.star.beans.PropertyValue
              quiet(0).Name = &quot;Hidden&quot; : quiet(0).Value = True
              Dim filter(0) As New com.sun.star.beans.PropertyValue
              filter(0).Name = &quot;FilterName&quot;
              book = StarDesktop.loadComponentFromURL(source, &quot;_blank&quot;, 0, quiet())
              s = book.Sheets.getByName(&quot;{sheet}&quot;)

            """);
        foreach (var (place, value) in cells)
        {
            text.Append(value is string typed
                ? $"  s.getCellRangeByName(&quot;{place}&quot;).String = &quot;{SecurityElement.Escape(typed.Replace("\"", "\"\"", StringComparison.Ordinal))}&quot;\n"
                : string.Create(CultureInfo.InvariantCulture, $"  s.getCellRangeByName(&quot;{place}&quot;).Value = {value}\n"));
        }

        text.Append("""
              filter(0).Value = &quot;Calc MS Excel 2007 XML&quot;
              book.storeToURL(xlsx, filter())
              filter(0).Value = &quot;calc8&quot;
              book.storeToURL(ods, filter())
              book.close(True)
              book = StarDesktop.loadComponentFromURL(ods, &quot;_blank&quot;, 0, quiet())
              filter(0).Value = &quot;Calc MS Excel 2007 XML&quot;
              book.storeToURL(again, filter())
              book.close(True)
            End Sub
            </script:module>
            """);
        return text.ToString();
    }

    private async Task RunAsync(params string[] what)
    {
        var start = new ProcessStartInfo("soffice") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { $"-env:UserInstallation={UrlOf("profil")}", "--headless", "--norestore", "--nologo" }.Concat(what))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // It shows a question that nobody answers.
            process.Kill(entireProcessTree: true);
            throw;
        }

        process.ExitCode.Should().Be(0, $"soffice said {await said} {await wrong}");
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private string UrlOf(string name) => new Uri(PathOf(name)).AbsoluteUri;
}
