using PerfSage.Build.PackageTests.Infra;
using PerfSage.Build.PackageTests.Lsp;

namespace PerfSage.Build.PackageTests;

/// <summary>What a person sees in an editor that stays open, with its analyzers switched on, before builds and after them.</summary>
[Collection(PackageCollection.Name)]
public sealed class LanguageServerTests(PackageFixture package)
{
    private const string Use = "App.PerfBudgets.Kws.Npu.PredictedLatencyMs";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [LanguageServerFact]
    public async Task An_editor_follows_the_builds()
    {
        using var project = Project("0.001");
        (await Dotnet.Run(project.Folder, "restore")).Succeeded();
        await using var server = await LanguageServer.Open(project.Folder, "Program.cs");
        Assert.Contains("not a number until a build has found it out", await server.Hover(Use), StringComparison.Ordinal);
        Assert.Superset(
            new HashSet<string> { "MaxLatencyMs", "PredictedLatencyMs", "PredictedLatencyUpperMs" },
            (await server.Completions(Use)).ToHashSet()
        );
        Assert.Empty(await server.Diagnostics());
        Assert.False(File.Exists(project.PredictionsFile), "an editor must not start the predictor");

        var build = (await project.Build("--no-restore")).FailedWith("App.csproj(11,5): error PSB1001: ");
        await server.Notice();
        var shown = Assert.Single(await Eventually(server.Diagnostics, d => d.Length > 0));
        Assert.Equal((1, 25, 25 + Use.Length, 1, "PSB1001"), (shown.Line, shown.Column, shown.EndColumn, shown.Severity, shown.Code));
        Assert.Equal("App.csproj(11,5): error PSB1001: " + shown.Message, build.Diagnostics.Single());
        Assert.Contains(
            "Predicted latency on ethos-u55-256: 0.1167 ms (90 %: 0.1152–0.1181), limit MaxLatencyMs=0.001. As of the last build",
            await server.Hover(Use),
            StringComparison.Ordinal
        );

        project.Replace("App.csproj", "0.001", "1000");
        await server.Notice();
        await Eventually(() => server.Hover(Use), h => h.Contains("changed since the last build; build again", StringComparison.Ordinal));
        Assert.Empty(await server.Diagnostics());

        (await project.Build("--no-restore")).Succeeded();
        await server.Notice();
        await Eventually(() => server.Hover(Use), h => h.Contains("0.1167 ms", StringComparison.Ordinal));
        Assert.Contains("limit MaxLatencyMs=1000", await server.Hover(Use), StringComparison.Ordinal);
        Assert.Empty(await server.Diagnostics());

        var compiled = File.GetLastWriteTimeUtc(project.PathOf("obj/Debug/net10.0/App.dll"));
        (await project.Build("--no-restore")).Succeeded();
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(project.PathOf("obj/Debug/net10.0/App.dll")));
    }

    [LanguageServerFact]
    public async Task An_editor_that_reads_no_project_anew_follows_a_new_model()
    {
        using var project = Project("0.2");
        (await project.Build()).Succeeded();
        await using var server = await LanguageServer.Open(project.Folder, "Program.cs");
        Assert.Contains("0.1167 ms", await server.Hover(Use), StringComparison.Ordinal);
        project.Model("models/kws.tflite", "samples/OverBudget/models/person.tflite");
        (await project.Build("--no-restore")).FailedWith("App.csproj(11,5): error PSB1001: ");
        await server.Notice();
        await Eventually(server.Diagnostics, d => d.Length == 1);
        Assert.DoesNotContain("0.1167 ms", await server.Hover(Use), StringComparison.Ordinal);
    }

    private TestProject Project(string maxLatencyMs)
    {
        var project = new TestProject(
            package,
            $"<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"{maxLatencyMs}\" />"
        );
        project.Write("Program.cs", $"// The number.\nSystem.Console.WriteLine({Use});\n");
        return project;
    }

    /// <summary>A server answers with what it knows so far.</summary>
    private static async Task<T> Eventually<T>(Func<Task<T>> ask, Func<T, bool> isIt)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (true)
        {
            var answer = await ask();
            if (isIt(answer))
            {
                return answer;
            }

            Assert.True(DateTime.UtcNow < deadline, $"still: {answer}");
            await Task.Delay(200);
        }
    }
}
