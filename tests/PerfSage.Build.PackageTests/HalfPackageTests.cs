using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary>References that bring only a part of the package, and models that are no items of the project.</summary>
[Collection(PackageCollection.Name)]
public sealed class HalfPackageTests(PackageFixture package)
{
    private const string Budget = "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" />";

    [Theory]
    [InlineData("ExcludeAssets=\"build\"", "the project has the package's generator without its targets")]
    [InlineData("IncludeAssets=\"analyzers\"", "the project has the package's generator without its targets")]
    [InlineData("ExcludeAssets=\"analyzers\"", "App.csproj(11,5): error PSB1001: 'kws.tflite' on ")]
    [InlineData("IncludeAssets=\"build\"", "App.csproj(11,5): error PSB1001: 'kws.tflite' on ")]
    public async Task A_part_of_the_package_does_not_pass(string assets, string error)
    {
        using var project = new TestProject(package, Budget);
        project.Replace("App.csproj", "PrivateAssets=\"all\"", $"PrivateAssets=\"all\" {assets}");
        var built = await project.Build();
        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains(error, Assert.Single(built.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("models/kws.tflite", "<EnableDefaultItems>false</EnableDefaultItems>")]
    [InlineData(".hidden/kws.tflite", "")]
    public async Task A_policy_judges_models_that_are_no_items_as_the_gate_does(string model, string properties)
    {
        using var project = new TestProject(
            package,
            "<Compile Include=\"Program.cs\" Condition=\"'$(EnableDefaultItems)' == 'false'\" />",
            properties
        );
        Directory.Delete(project.PathOf("models"), recursive: true);
        project.Model(model);
        project.Write(
            "perfbudgets.xml",
            "<PerfBudgets>\n  <PerfBudget Include=\"**/*.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" />\n</PerfBudgets>"
        );
        (await project.Build()).FailedWith("perfbudgets.xml(2,3): error PSB1001: 'kws.tflite' on ");
        (await project.Build("--no-restore", "-t:Clean")).Succeeded();
        project.Replace("perfbudgets.xml", "0.001", "99");
        Assert.Empty((await project.Build("--no-restore")).Succeeded().Diagnostics);
    }
}
