using System.Text.RegularExpressions;
using PerfSage.Build.PackageTests.Ci;

namespace PerfSage.Build.PackageTests;

/// <summary>The GitHub action as a file.</summary>
public sealed class ActionTests
{
    private static readonly CompositeAction Action = CompositeAction.Load();

    public static IEnumerable<object[]> Scripts => Action.Steps.Where(s => s.Run is not null).Select(s => new object[] { s.Name, s.Run! });

    [Fact]
    public void Every_input_is_declared_and_used() =>
        Assert.Equal(
            Action.Inputs.Keys.Order(StringComparer.Ordinal),
            Action.Steps.SelectMany(s => s.Texts).SelectMany(t => Expressions.Names(t, "inputs")).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_output_is_one_of_a_step()
    {
        foreach (var value in Action.Outputs.Values.Concat(Action.Steps.SelectMany(s => s.Texts)))
        {
            foreach (Match match in Regex.Matches(value, @"steps\.([\w-]+)\.outputs\.([\w-]+)"))
            {
                var step = Action.Steps.Single(s => s.Id == match.Groups[1].Value);
                Assert.Contains($"printf '{match.Groups[2].Value}=%s\\n'", step.Run, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_step_runs_bash_or_uses_a_version_of_an_action()
    {
        foreach (var step in Action.Steps)
        {
            Assert.Equal(step.Run is null ? null : "bash", step.Shell);
        }
    }

    /// <summary>An expression in a script is pasted into it before bash reads it, with whatever a pull request put there.</summary>
    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_is_safe(string name, string script) => ShellAssert.Safe(name, script);

    /// <summary>Uploading can fail for reasons that have nothing to do with the models.</summary>
    [Fact]
    public void Only_the_gate_decides() => Assert.All(Action.Steps.Where(s => s.Run is null), step => Assert.True(step.ContinueOnError));
}
