using System.Text;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Domain.Tests.People;

public class TimeCodeTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTime Noon = new(2024, 5, 20, 12, 0, 10, DateTimeKind.Utc);

    /// <summary>RFC 6238, appendix B: the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Is_what_the_standard_prints(long second, string code) =>
        TimeCode.Of(Secret, TimeCode.StepAt(DateTime.UnixEpoch.AddSeconds(second))).Should().Be(code);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Is_taken_one_step_to_either_side(int away, bool taken)
    {
        var step = TimeCode.StepAt(Noon) + away;

        TimeCode.Match(Secret, TimeCode.Of(Secret, step), Noon, null).Should().Be(taken ? step : null);
    }

    [Fact]
    public void A_step_begins_at_each_half_minute()
    {
        var half = new DateTime(2024, 5, 20, 12, 0, 30, DateTimeKind.Utc);

        TimeCode.StepAt(half).Should().Be(TimeCode.StepAt(half.AddTicks(-1)) + 1);
        TimeCode.StepAt(half.AddSeconds(29.999)).Should().Be(TimeCode.StepAt(half));
    }

    [Fact]
    public void A_used_step_and_all_before_it_are_refused()
    {
        var step = TimeCode.StepAt(Noon);

        TimeCode.Match(Secret, TimeCode.Of(Secret, step), Noon, lastUsed: step).Should().BeNull("it was used");
        TimeCode.Match(Secret, TimeCode.Of(Secret, step - 1), Noon, lastUsed: step).Should().BeNull("it is older than the used one");
        TimeCode.Match(Secret, TimeCode.Of(Secret, step + 1), Noon, lastUsed: step).Should().Be(step + 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    [InlineData("\u0661\u0662\u0663\u0664\u0665\u0666")]
    public void What_is_no_code_is_refused(string typed) => TimeCode.Match(Secret, typed, Noon, null).Should().BeNull();

    [Fact]
    public void Blanks_do_not_count()
    {
        var code = TimeCode.Of(Secret, TimeCode.StepAt(Noon));

        TimeCode.Match(Secret, $" {code[..3]} {code[3..]} ", Noon, null).Should().NotBeNull();
    }

    /// <summary>RFC 4648, 10, without padding.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_key_is_typed_in_base_32(string bytes, string text) => Base32.Of(Encoding.ASCII.GetBytes(bytes)).Should().Be(text);
}
