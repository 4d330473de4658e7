namespace PerfSage.Build.PackageTests;

/// <summary>What the code of a project can use.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConstantTests(PackageFixture package)
{
    [Fact]
    public async Task Globs_devices_and_aliases_give_a_class_each()
    {
        using var project = new TestProject(
            package,
            """
            <PerfBudget Include="models/**/*.tflite" Exclude="models/old/**" Device="npu;ethos-u65-512" MaxFileKiB="1000" Level="off" />
                <PerfBudget Include="models/kws.tflite" target="imx93" MaxLatencyMs="1000" />
            """,
            "<RootNamespace>My.App</RootNamespace>"
        );
        project.Model("models/sub/a;b%3B'c #é (1,2).tflite");
        project.Model("models/old/ignored.tflite");
        project.Write(
            "Program.cs",
            """
            using static My.App.PerfBudgets;
            const double Headroom = Kws.Imx93.MaxLatencyMs - Kws.Imx93.PredictedLatencyUpperMs;
            System.Console.WriteLine(Headroom > 0
                && Kws.Imx93.PredictedLatencyLowerMs <= Kws.Imx93.PredictedLatencyMs
                && Kws.Npu.PredictedPeakMemoryKiB > 0);
            System.Console.WriteLine(AB3BCÉ1_2.FileName
                + " " + AB3BCÉ1_2.EthosU65_512.Device
                + " " + (AB3BCÉ1_2.Sha256 == Kws.Sha256)
                + " " + (AB3BCÉ1_2.EthosU65_512.PredictedLatencyMs == Kws.EthosU65_512.PredictedLatencyMs));
            """
        );
        Assert.Empty((await project.Build()).Succeeded().Diagnostics);
        Assert.Equal("True\na;b%3B'c #é (1,2).tflite ethos-u65-512 True True", await project.Run());
    }

    [Fact]
    public async Task An_editor_has_the_names_before_anything_was_predicted()
    {
        using var project = new TestProject(package, "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"1000\" />");
        project.Write(
            "Program.cs",
            "const double Ms = App.PerfBudgets.Kws.Npu.PredictedLatencyMs; System.Console.WriteLine(double.IsNaN(Ms));"
        );
        (await project.Build(["-t:Restore,Compile", .. EditorTests.DesignTime])).Succeeded();
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project.PredictionsFile)!, "budgets.txt")));
        Assert.False(File.Exists(project.PredictionsFile), "an editor must not start the predictor");
        (await project.Build()).Succeeded();
        Assert.Equal("False", await project.Run());
    }

    [Fact]
    public async Task A_target_may_add_budgets_before_anything_is_predicted()
    {
        using var project = new TestProject(
            package,
            "",
            "<PerfSageVisibility>public</PerfSageVisibility>",
            "<Target Name=\"AddBudget\" BeforeTargets=\"PerfSageBeforePredict\">"
                + "<ItemGroup><PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"1000\" /></ItemGroup></Target>"
        );
        project.Write(
            "Program.cs",
            "System.Console.WriteLine(typeof(App.PerfBudgets).IsPublic "
                + "&& typeof(App.PerfBudgets.Kws.Npu).GetProperty(\"MaxLatencyMs\") is not null);"
        );
        (await project.Build()).Succeeded();
        Assert.Equal("True", await project.Run());
    }
}
