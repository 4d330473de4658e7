using CsCheck;

namespace PerfSage.Build.Generator.Tests.Contracts;

public sealed class DisarmedTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char[":#[]vsoVSO a\\\r\n\t\u00a0\u202e\u200b\u00ad"].Array[0, 30].Select(c => new string(c)),
        Gen.String
    );

    public static TheoryData<string, string> Hidden =>
        new()
        {
            { "\0\t\n\r\u001b[31m", @"\u0000\u0009\u000A\u000D\u001B[31m" },
            { "\u007f\u0085\u009b", @"\u007F\u0085\u009B" },
            { "\u202a\u202e\u2066\u2069\u200e\u200f\u061c", @"\u202A\u202E\u2066\u2069\u200E\u200F\u061C" },
            { "\u00ad\u200b\u200d\u2060\ufeff\u180e", @"\u00AD\u200B\u200D\u2060\uFEFF\u180E" },
            { "\u2028\u2029", @"\u2028\u2029" },
            { "\u034f\u115f\u17b4\u180b\u2065\u3164\uffa0\ufff0", @"\u034F\u115F\u17B4\u180B\u2065\u3164\uFFA0\uFFF0" },
            { "a\ufe0f\ufffe\ufdd0\ud83f\udfff", @"a\uFE0F\uFFFE\uFDD0\uD83F\uDFFF" },
            { "\U000E0041\U000E0100\U0001D173", @"\uDB40\uDC41\uDB40\uDD00\uD834\uDD73" },
        };

    [Theory]
    [MemberData(nameof(Hidden))]
    public void What_cannot_be_seen_is_written_out(string text, string visible) => Assert.Equal(visible, Disarmed.Line(text));

    // No test data: these are passed on in UTF-8.
    [Fact]
    public void So_are_halves_of_pairs() => Assert.Equal(@"\uD800a\uDC00\uDC00\uD800", Disarmed.Line("\ud800a\udc00\udc00\ud800"));

    [Theory]
    [InlineData("models/größe-模型 (1).tflite")]
    [InlineData("Mend \u26a1\ufe0f and \U0001F3F7\ufe0f, \U0001F600 a::b ### [x] C:\\temp\\u0041")]
    [InlineData("")]
    public void Everything_else_stays(string text) => Assert.Equal(text, Disarmed.Line(text));

    [Theory]
    [InlineData("::add-mask::a", @"\u003A:add-mask::a")]
    [InlineData(" \u3000::error::a", " \u3000\\u003A:error::a")]
    [InlineData("a\n::set-output name=x::a", @"a\u000A::set-output name=x::a")]
    [InlineData("a ##vso[task.complete]", @"a #\u0023vso[task.complete]")]
    [InlineData("###[group]a##[GROUP]", @"##\u0023[group]a#\u0023[GROUP]")]
    [InlineData("##TeamCity[x]", @"#\u0023TeamCity[x]")]
    public void A_name_is_no_command(string text, string disarmed) => Assert.Equal(disarmed, Disarmed.Line(text));

    [Fact]
    public void No_line_of_any_text_is_a_command() =>
        Texts.Sample(text =>
        {
            var safe = Disarmed.Lines(text);
            Assert.Equal(text.Count(c => c == '\n'), safe.Count(c => c == '\n'));
            Assert.DoesNotMatch(@"(?i)##[a-z]*\[", safe);
            Assert.DoesNotContain(safe.Split('\n'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
            Assert.Equal(safe, Disarmed.Lines(safe));
            Assert.Equal(Disarmed.Line(text), Disarmed.Line(Disarmed.Line(text)));
        });

    [Fact]
    public void A_text_on_one_line_is_read_back_with_everything_in_it() =>
        Texts.Sample(text =>
        {
            var line = EscapedText.Escape(text);
            Assert.Equal(Disarmed.Line(line), line);
            Assert.Equal(text, EscapedText.Unescape(line));
        });

    [Theory]
    [InlineData("\\")]
    [InlineData("\\x")]
    [InlineData("\\u00e")]
    [InlineData("\\u00e4")]
    public void What_nobody_wrote_is_no_escape(string line) => Assert.Throws<ContractFormatException>(() => EscapedText.Unescape(line));
}
