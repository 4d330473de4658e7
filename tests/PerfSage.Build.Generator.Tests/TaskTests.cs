using PerfSage.Build.Generator.Tests.Infra;

namespace PerfSage.Build.Generator.Tests;

/// <summary>How the tool is started, and what becomes of its words.</summary>
public sealed class TaskTests : TaskTest
{
    [Fact]
    public void The_tool_gets_both_paths_as_one_argument_each()
    {
        Tool.Answers = true;
        Assert.True(Run());
        Assert.Equal(
            $"exec \"{Folder}/perfsage.dll\" predict --budgets \"{Folder}/budgets.txt\" --predictions \"{Tool.Answer}\"",
            Tool.Arguments
        );
        Assert.Equal(
            ["PerfSage.LastBuild.g.cs", "perfsage.dll", "predictions.txt"],
            Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
        );
        // Only dotnet build and its like set the variable; without it the host is whichever is found on the path.
        Assert.Equal(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? OnPath("dotnet"), Tool.Host);
        Assert.Empty(Engine.Errors);
    }

    [Fact]
    public void Its_lines_become_errors_with_their_place()
    {
        Tool.Lines =
        [
            "/a (1,2)/App.csproj(4,5): error PSB2001: 'x' cannot be read: {0} (3,4)",
            "note",
            "/a/App.csproj(6,5): warning PSB2003: far away",
        ];
        Tool.Answers = true;
        Assert.False(Run());
        var error = Assert.Single(Engine.Errors);
        Assert.Equal(
            ("PSB2001", "/a (1,2)/App.csproj", 4, 5, "'x' cannot be read: {0} (3,4)"),
            (error.Code, error.File, error.LineNumber, error.ColumnNumber, error.Message)
        );
        Assert.Equal("PSB2003", Assert.Single(Engine.Warnings).Code);
        Assert.False(File.Exists(Predictions), "predictions beside an error would be taken for an answer");
    }

    [Fact]
    public void What_it_prints_is_no_command_to_who_shows_the_log()
    {
        Tool.Lines =
        [
            "/\u202eApp.csproj(4,5): error PSB2001: '\u001b[31m ##vso[task.complete]' cannot be read",
            "::add-mask::e",
            "\u202e##[error]x",
        ];
        Assert.False(Run());
        string[] shown = [.. Engine.Errors.SelectMany(e => new[] { e.File, e.Message! }), .. Engine.Messages.Select(m => m.Message!)];
        Assert.Contains(@"\u003A:add-mask::e", shown);
        Assert.Contains(@"\u202E#\u0023[error]x", shown);
        Assert.Contains(@"/\u202EApp.csproj", shown);
        Assert.Contains(@"'\u001B[31m #\u0023vso[task.complete]' cannot be read", shown);
    }

    [Theory]
    [InlineData(134)]
    [InlineData(0)]
    public void A_tool_that_answers_nothing_is_one_error(int exitCode)
    {
        File.WriteAllText(Predictions, "of an earlier build");
        Tool.ExitCode = exitCode;
        Tool.Lines = ["Unhandled exception. Boom.", "   at Stack.Trace()"];
        Assert.False(Run());
        var error = Assert.Single(Engine.Errors);
        Assert.Equal("PSB9001", error.Code);
        Assert.Contains("Boom", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Stack.Trace", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Predictions));
    }

    [Fact]
    public void A_tool_that_fails_after_it_answered_has_not_answered()
    {
        Tool.ExitCode = 2;
        Tool.Answers = true;
        Assert.False(Run());
        Assert.Equal("PSB9001", Assert.Single(Engine.Errors).Code);
        Assert.False(File.Exists(Predictions));
    }

    [Fact]
    public void A_missing_tool_is_said_to_be_missing()
    {
        Assert.False(Task(withTool: false).Execute());
        Assert.Contains("perfsage.dll", Assert.Single(Engine.Errors).Message, StringComparison.Ordinal);
    }

    private static string OnPath(string name) =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Select(f => Path.Combine(f, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .First(File.Exists);
}
