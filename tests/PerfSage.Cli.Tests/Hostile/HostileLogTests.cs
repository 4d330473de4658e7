using System.Text.RegularExpressions;
using PerfSage.Cli.Tests.Git;

namespace PerfSage.Cli.Tests.Hostile;

/// <summary>In the log of a CI service, the only commands are the gate's own. Sets variables of the whole process.</summary>
[Collection(SerialTests.Name)]
public sealed class HostileLogTests : IDisposable
{
    private readonly HostileRepository repository = new();
    private readonly string summary = Path.GetTempFileName();

    [Fact]
    public void GitHub_sees_annotations_and_a_summary()
    {
        var log = Gate("GITHUB_ACTIONS", "true", Harmless.GitHubCommand());
        Assert.Contains("\n::error ", log, StringComparison.Ordinal);
        var page = File.ReadAllText(summary);
        Harmless.Markdown(page);
        Assert.Contains("SneakyOp", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Azure_Pipelines_sees_issues_and_an_upload()
    {
        var log = Gate("TF_BUILD", "True", Harmless.AzureCommand());
        Assert.Contains("\n##vso[task.logissue type=error;", log, StringComparison.Ordinal);
        Assert.Contains("\n##vso[task.uploadsummary]", log, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        repository.Dispose();
        File.Delete(summary);
    }

    private string Gate(string variable, string value, Regex command)
    {
        Environment.SetEnvironmentVariable(variable, value);
        Environment.SetEnvironmentVariable("GITHUB_STEP_SUMMARY", summary);
        try
        {
            string[] line = ["gate", "--budgets", repository.BudgetsFile, "--base", HostileText.Branch, "--out", repository.Output];
            var result = Perfsage.Run(line);
            Assert.Equal((1, ""), (result.ExitCode, result.Error));
            Harmless.Commands(result.Output, command);
            Assert.Contains("SneakyFile", result.Output, StringComparison.Ordinal);
            var wrong = Perfsage.Run("gate", "--budgets", repository.WrongBudgetsFile, "--out", repository.Output);
            Assert.Equal((2, ""), (wrong.ExitCode, wrong.Error));
            Harmless.Commands(wrong.Output, command);
            return result.Output;
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
            Environment.SetEnvironmentVariable("GITHUB_STEP_SUMMARY", null);
        }
    }
}
