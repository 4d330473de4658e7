using Microsoft.CodeAnalysis.CSharp;

namespace PerfSage.Build.Generator.Tests.Contracts;

public sealed class LastBuildTextTests
{
    [Theory]
    [InlineData("a\nb\n", "c")]
    [InlineData("a\r\nb\r\n", "\\n \\u0041")]
    [InlineData("", null)]
    [InlineData(null, "c\n")]
    [InlineData(null, null)]
    [InlineData("name\r*/ class A { }\u2028class B { }\u0085class C { }", "\u202eclass D { }")]
    public void It_is_read_back_and_is_no_part_of_the_program(string? budgets, string? predictions)
    {
        var text = LastBuildText.Write(budgets, predictions);
        Assert.Equal((budgets, predictions), LastBuildText.Read(text));
        Assert.Empty(CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot().Members);
        Assert.DoesNotContain('\u202e', text);
    }

    [Fact]
    public void Line_ends_of_another_system_do_not_matter() =>
        Assert.Equal(("a\n", "b"), LastBuildText.Read(LastBuildText.Write("a\n", "b").ReplaceLineEndings("\r\n")));
}
