using CsCheck;

namespace PerfSage.Build.Generator.Tests.Contracts;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(23.4567, 23.46)]
    [InlineData(123456, 123500)]
    [InlineData(0.00123449, 0.001234)]
    [InlineData(0, 0)]
    public void Four_digits_are_kept(double value, double expected) => Assert.Equal(expected, Numbers.Round(value));

    [Fact]
    public void Rounding_twice_changes_nothing() => Gen.Double.Sample(v => Numbers.Round(Numbers.Round(v)).Equals(Numbers.Round(v)));

    [Fact]
    public void What_is_written_reads_back_to_the_same_bits() =>
        Gen.Double.Sample(v =>
            Numbers.TryRead(Numbers.Write(v), out var read) && BitConverter.DoubleToInt64Bits(read) == BitConverter.DoubleToInt64Bits(v)
        );

    [Theory]
    [InlineData(24.8, 25)]
    [InlineData(24.2, 25)]
    [InlineData(101, 110)]
    [InlineData(100, 100)]
    [InlineData(9.91, 10)]
    [InlineData(0.0101, 0.011)]
    public void A_number_of_two_digits_holds_what_it_was_made_from(double value, double expected) =>
        Assert.Equal(expected, Numbers.RoundUp(value));

    [Theory]
    [InlineData(23.456, "23.46")]
    [InlineData(1234567, "1235000")]
    [InlineData(0.00001234, "0.00001234")]
    public void People_see_no_exponents(double value, string expected) => Assert.Equal(expected, Numbers.Show(value));

    [Theory]
    [InlineData("20 ms")]
    [InlineData("1,5")]
    [InlineData("")]
    [InlineData(" 1")]
    public void Anything_else_is_no_number(string text) => Assert.False(Numbers.TryRead(text, out _));
}
