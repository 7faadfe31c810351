using Microsoft.AspNetCore.Http;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Tests.Platform.Files;

public sealed class UploadNameTests
{
    [Theory]
    [InlineData("Laporan Aksi 1.pdf", FileType.Pdf, "Laporan Aksi 1.pdf")]
    [InlineData("C:\\Users\\ani\\Laporan.PDF", FileType.Pdf, "Laporan.pdf")]
    [InlineData("../../etc/passwd", FileType.Pdf, "passwd.pdf")]
    [InlineData("foto.jpeg", FileType.Jpeg, "foto.jpg")]
    [InlineData("laporan.exe", FileType.Pdf, "laporan.exe.pdf")]
    [InlineData("laporan.docm", FileType.Docx, "laporan.docm.docx")]
    [InlineData("baris\r\nSet-Cookie: a=b.pdf", FileType.Pdf, "barisSet-Cookie_ a=b.pdf")]
    [InlineData("SK\u202efdp.exe", FileType.Png, "SKfdp.exe.png")]
    [InlineData("  banyak   \u00a0 spasi .pdf", FileType.Pdf, "banyak spasi.pdf")]
    [InlineData("<script>alert(1)<", FileType.Pdf, "_script_alert(1)_.pdf")]
    [InlineData("...", FileType.Odt, "berkas.odt")]
    [InlineData("", FileType.Xlsx, "berkas.xlsx")]
    [InlineData(null, FileType.Xlsx, "berkas.xlsx")]
    [InlineData("e\u0301vidence.pdf", FileType.Pdf, "évidence.pdf")]
    public void Names_are_made_fit_to_be_shown(string? typed, FileType type, string cleaned) => UploadName.Clean(typed, type).Should().Be(cleaned);

    [Fact]
    public void Long_names_are_cut_and_keep_their_extension()
    {
        var cleaned = UploadName.Clean(string.Concat(Enumerable.Repeat("😀", 200)) + ".pdf", FileType.Pdf);

        cleaned.Length.Should().BeLessThanOrEqualTo(UploadName.MaxLength);
        cleaned.Should().EndWith("😀.pdf");
        cleaned.IsNormalized().Should().BeTrue("no half of a pair is left over");
    }

    [Fact]
    public void The_header_carries_any_name_safely()
    {
        UploadName.Disposition("Laporan \"é\".pdf", inline: false).Should().StartWith("attachment; ").And.Contain("filename*=UTF-8''Laporan%20%22%C3%A9%22.pdf");
        UploadName.Disposition("a.pdf", inline: true).Should().StartWith("inline; ");
    }

    [Theory]
    [InlineData(FileType.Pdf, "inline")]
    [InlineData(FileType.Png, "inline")]
    [InlineData(FileType.Docx, "attachment")]
    public void What_is_shown_is_shown_in_a_sandbox(FileType type, string disposition)
    {
        var response = new DefaultHttpContext().Response;

        InlineView.Describe(response, "berkas", type);

        response.Headers.ContentDisposition.ToString().Should().StartWith(disposition);
        response.Headers.ContentSecurityPolicy.ToString().Should().Be("sandbox; frame-ancestors 'self'");
        response.Headers.XContentTypeOptions.ToString().Should().Be("nosniff");
        response.ContentType.Should().Be(type.ContentType());
    }
}
