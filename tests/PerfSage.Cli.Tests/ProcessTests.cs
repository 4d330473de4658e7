using System.Diagnostics;
using System.Text;
using PerfSage.Cli.Tests.Git;

namespace PerfSage.Cli.Tests;

/// <summary>The program as the package starts it.</summary>
public sealed class ProcessTests(ModelFolder models) : IClassFixture<ModelFolder>
{
    [Fact]
    public async Task It_predicts()
    {
        var result = await Start("predict", models.Kws, "--device", "npu", "--format", "json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(Perfsage.Run("predict", models.Kws, "--device", "npu", "--format", "json").Output, result.Output);
    }

    [Fact]
    public async Task It_fails_with_its_own_code_and_words()
    {
        var result = await Start("predict", models.Path("missing.tflite"));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            $"perfsage: '{models.Path("missing.tflite")}' cannot be read: the file does not exist",
            Assert.Single(result.ErrorLines)
        );
    }

    [Fact]
    public async Task A_dash_survives_the_pipe()
    {
        var result = await Start("predict", models.Kws, "--device", "npu");
        Assert.Matches("[0-9]\u2013[0-9]", result.Output);
    }

    [Fact]
    public async Task Check_alone_judges_the_repository_of_the_current_folder()
    {
        using var repository = new TemporaryRepository();
        repository.Write("kws.tflite", File.ReadAllBytes(models.Kws));
        repository.Write(
            "perfbudgets.xml",
            "<PerfBudgets><PerfBudget Include=\"*.tflite\" Target=\"npu\" MaxLatencyMs=\"0.1\" /></PerfBudgets>"
        );
        var check = await StartIn(repository.Root, "check");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("perfbudgets.xml(1,14): error PSB1001: 'kws.tflite'", check.Output, StringComparison.Ordinal);
        Assert.Equal((await StartIn(repository.Root, "gate")).Output, check.Output);
        // Limits of which nobody says what they are of are no question about the repository.
        Assert.Equal(2, (await StartIn(repository.Root, "check", "--max-latency-ms", "1")).ExitCode);
    }

    private static Task<CommandResult> Start(params string[] args) => StartIn(Directory.GetCurrentDirectory(), args);

    private static async Task<CommandResult> StartIn(string folder, params string[] args)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using var process = Process.Start(
            new ProcessStartInfo(host, ["exec", Path.Combine(AppContext.BaseDirectory, "perfsage.dll"), .. args])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
            }
        )!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output, await error);
    }
}
