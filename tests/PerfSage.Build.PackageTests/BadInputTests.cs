namespace PerfSage.Build.PackageTests;

/// <summary>Each mistake is one line at its own place, and none is a pass.</summary>
[Collection(PackageCollection.Name)]
public sealed class BadInputTests(PackageFixture package)
{
    [Fact]
    public async Task Every_mistake_of_a_project_is_shown_at_once()
    {
        using var project = new TestProject(
            package,
            """
            <PerfBudget Include="models/kws.tflite" Device="npu" MaxLatencyMs="1000" />
                <PerfBudget Include="models/missing.tflite" Device="npu" MaxLatencyMs="20" />
                <PerfBudget Include="models/empty.tflite" Device="npu" MaxLatencyMs="20" />
                <PerfBudget Include="models/text.tflite" Device="npu" MaxLatencyMs="20" />
                <PerfBudget Include="models/cut.tflite" Device="npu" MaxLatencyMs="20" />
                <PerfBudget Include="models/none/*.tflite" Device="npu" MaxLatencyMs="20" />
                <PerfBudget Include="models/kws.tflite" Device="ethos-u55-265" MaxLatencyMs="20" />
                <PerfBudget Include="models/kws.tflite" Device="imx93" MaxLatencyMs="-1" />
                <PerfBudget Include="models/kws.tflite" Device="ethos-u65-512" MaxMemoryKiB="64 KiB" />
                <PerfBudget Include="models/kws.tflite" Device="ethos-u85" MaxEnergyMj="5" />
                <PerfBudget Include="models/kws.tflite" Device="npu" MaxLatency="20" />
                <PerfBudget Include="models/kws.tflite" Device="npu" MaxLatencyMs="10" />
            """
        );
        project.Write("models/empty.tflite", "");
        project.Write("models/text.tflite", "version https://git-lfs.github.com/spec/v1\n");
        var whole = File.ReadAllBytes(Repository.Path(TestProject.KeywordSpotting));
        File.WriteAllBytes(Path.Combine(project.Folder, "models/cut.tflite"), whole[..(whole.Length / 2)]);

        var result = await project.Build();
        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "App.csproj(12,5): error PSB2001",
                "App.csproj(13,5): error PSB2001",
                "App.csproj(14,5): error PSB2001",
                "App.csproj(15,5): error PSB2001",
                "App.csproj(16,5): error PSB5003",
                "App.csproj(17,5): error PSB3001",
                "App.csproj(18,5): error PSB5001",
                "App.csproj(19,5): error PSB5001",
                "App.csproj(20,5): error PSB3002",
                "App.csproj(21,5): error PSB5001",
                "App.csproj(21,5): error PSB5001",
                "App.csproj(22,5): error PSB5002",
            ],
            result
                .Diagnostics.Select(d => d[..d.IndexOf(": ", d.IndexOf(": ", StringComparison.Ordinal) + 1, StringComparison.Ordinal)])
                .Order(StringComparer.Ordinal)
        );
        Assert.False(File.Exists(project.PredictionsFile));
    }

    [Fact]
    public async Task A_project_whose_only_glob_is_empty_does_not_pass()
    {
        using var project = new TestProject(package, "<PerfBudget Include=\"models/*.onnx\" Device=\"npu\" MaxLatencyMs=\"20\" />");
        (await project.Build()).FailedWith("App.csproj(11,5): error PSB5003: 'models/*.onnx' matches no file");
        (await project.Build("--no-restore")).FailedWith("App.csproj(11,5): error PSB5003: 'models/*.onnx' matches no file");
    }

    [Fact]
    public async Task An_unsupported_platform_is_told_so()
    {
        using var project = new TestProject(package, "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"1000\" />");
        (await project.Build("-p:NETCoreSdkPortableRuntimeIdentifier=linux-musl-x64")).FailedWith(
            "App.csproj : error PSB9001: budgets could not be checked: the predictor does not run on 'linux-musl-x64'"
        );
        (
            await project.Build(
                "--no-restore",
                "-p:NETCoreSdkPortableRuntimeIdentifier=linux-musl-x64",
                "-p:PerfSageTool=/nowhere/perfsage.dll"
            )
        ).FailedWith("App.csproj(1,1): error PSB9001: budgets could not be checked: the predictor is not at '/nowhere/perfsage.dll'");
    }

    [Fact]
    public async Task A_compiler_without_the_generator_does_not_pass()
    {
        using var project = new TestProject(
            package,
            "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" />",
            targets: "<Target Name=\"Lose\" BeforeTargets=\"CoreCompile\">"
                + "<ItemGroup><Analyzer Remove=\"@(Analyzer)\" /></ItemGroup></Target>"
        );
        (await project.Build()).FailedWith(
            "PerfSage.Build.Guard.txt(11,43): error CS0103: The name 'PSB9001_the_generator_of_PerfSage_Build_did_not_run' does not exist"
        );
    }

    [Fact]
    public async Task A_file_where_the_folder_of_predictions_belongs_is_told_in_a_line()
    {
        using var project = new TestProject(package, "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"1000\" />");
        project.Write("obj/Debug/net10.0/perfsage", "");
        var result = (await project.Build()).FailedWith("App.csproj : error PSB9001: budgets could not be checked: ");
        Assert.EndsWith(
            "is a file where a folder belongs; delete it and build again",
            Assert.Single(result.Diagnostics),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Predictions_that_someone_else_wrote_do_not_pass()
    {
        using var project = new TestProject(
            package,
            "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"1000\" />",
            targets: "<Target Name=\"Tamper\" AfterTargets=\"PerfSagePredict\">"
                + "<WriteLinesToFile File=\"$(IntermediateOutputPath)perfsage/predictions.txt\" "
                + "Lines=\"perfsage-predictions 5\" Overwrite=\"true\" /></Target>"
        );
        (await project.Build("-p:NoWarn=PSB9001")).FailedWith(
            "App.csproj(1,1): error PSB9001: budgets could not be checked: predictions.txt cannot be read"
        );
    }
}
