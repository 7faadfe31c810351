using System.Text;
using StuntingAssessment.Web.Platform.Spreadsheets.Csv;

namespace StuntingAssessment.Web.Tests.Platform.Spreadsheets.Csv;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+62 811", "'+62 811")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("90.40", "90.40")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_cell_is_data_and_never_a_formula(string? value, string expected)
    {
        var bytes = CsvText.Of(["kolom"], [[value]]);

        bytes[..3].Should().Equal(0xEF, 0xBB, 0xBF);
        Encoding.UTF8.GetString(bytes[3..]).Should().Be($"kolom\r\n{expected}\r\n");
    }
}
