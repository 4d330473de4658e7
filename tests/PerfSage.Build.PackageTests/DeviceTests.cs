namespace PerfSage.Build.PackageTests;

/// <summary>A device of the user's own, from the package in a project outside the repository.</summary>
[Collection(PackageCollection.Name)]
public sealed class DeviceTests(PackageFixture package)
{
    private const string Items = """
        <PerfDevice Include="boards/board.json" />
            <PerfBudget Include="models/kws.tflite" Device="my-board" MaxLatencyMs="1" />
        """;

    private const string Slow = """{ "id": "my-board", "base": "npu", "scale": { "*": 100 } }""";

    private const string Fast = """{ "id": "my-board", "base": "npu", "scale": { "*": 0.5 }, "overheadMs": 0.125 }""";

    [Fact]
    public async Task A_device_file_is_judged_and_judged_again_when_it_changes()
    {
        using var project = new TestProject(package, Items);
        project.Write("boards/board.json", Fast);
        project.Write("Program.cs", "System.Console.WriteLine(App.PerfBudgets.Kws.MyBoard.PredictedLatencyMs > 0.125);");
        (await project.Build()).Succeeded();
        Assert.Equal("True", await project.Run());

        project.Write("boards/board.json", Slow);
        (await project.Build("--no-restore")).FailedWith("App.csproj(12,5): error PSB1001: 'kws.tflite' on my-board: predicted latency ");

        // Another file, but an older one.
        project.Write("boards/board.json", Fast);
        File.SetLastWriteTimeUtc(Path.Combine(project.Folder, "boards/board.json"), DateTime.UtcNow.AddYears(-1));
        (await project.Build("--no-restore")).Succeeded();
    }

    [Fact]
    public async Task A_wrong_device_file_is_an_error_at_its_item()
    {
        using var project = new TestProject(package, Items);
        (await project.Build()).FailedWith(
            "App.csproj(11,5): error PSB3010: device file 'boards/board.json' cannot be read: the file does not exist"
        );
        project.Write("boards/board.json", Fast.Replace("\"npu\"", "\"toaster\"", StringComparison.Ordinal));
        (await project.Build("--no-restore")).FailedWith(
            "App.csproj(11,5): error PSB3010: device file 'boards/board.json': $.base is 'toaster', which is none of "
        );
        project.Write("boards/board.json", Fast.Replace("my-board", "my-bord", StringComparison.Ordinal));
        (await project.Build("--no-restore")).FailedWith(
            "App.csproj(12,5): error PSB3001: device 'my-board' is unknown; did you mean 'my-bord'?"
        );
    }
}
