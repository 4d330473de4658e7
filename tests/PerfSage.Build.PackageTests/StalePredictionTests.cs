using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary>A model that was replaced is judged anew, whatever the times of the files say.</summary>
[Collection(PackageCollection.Name)]
public sealed class StalePredictionTests(PackageFixture package)
{
    private const string Person = "samples/OverBudget/models/person.tflite";
    private const string Model = "models/kws.tflite";
    private const string TooSlow = "App.csproj(11,5): error PSB1001: ";

    [Fact]
    public async Task Bytes_of_the_same_number_and_time_in_its_place()
    {
        using var project = Project();
        // Both as long as the longer one.
        File.AppendAllText(project.PathOf(Model), new string('\0', Length(Person) - Length(TestProject.KeywordSpotting)));
        (await project.Build()).Succeeded();
        var written = File.GetLastWriteTimeUtc(project.PathOf(Model));
        project.Model(Model, Person);
        File.SetLastWriteTimeUtc(project.PathOf(Model), written);
        (await project.Build("--no-restore")).FailedWith(TooSlow);
        (await project.Build("--no-restore")).FailedWith(TooSlow);
    }

    [Fact]
    public async Task A_link_that_leads_to_another_file()
    {
        using var project = Project();
        project.Model("store/small");
        project.Model("store/large", Person);
        File.SetLastWriteTimeUtc(project.PathOf("store/large"), File.GetLastWriteTimeUtc(project.PathOf("store/small")));
        Link("store/small");
        (await project.Build()).Succeeded();
        Link("store/large");
        (await project.Build("--no-restore")).FailedWith(TooSlow);
        Link("store/small");
        (await project.Build("--no-restore")).Succeeded();
        // The link stays, and what it leads to is replaced.
        project.Model("store/small", Person);
        (await project.Build("--no-restore")).FailedWith(TooSlow);

        void Link(string to)
        {
            File.Delete(project.PathOf(Model));
            File.CreateSymbolicLink(project.PathOf(Model), project.PathOf(to));
        }
    }

    [Fact]
    public async Task Outputs_from_a_day_to_come()
    {
        using var project = Project();
        (await project.Build()).Succeeded();
        foreach (var file in Directory.EnumerateFiles(project.PathOf("obj"), "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(1));
        }

        project.Model(Model, Person);
        (await project.Build("--no-restore")).FailedWith(TooSlow);
        project.Model(Model);
        (await project.Build("--no-restore")).Succeeded();
    }

    [Fact]
    public async Task A_number_that_someone_edited_is_predicted_anew()
    {
        using var project = Project();
        project.Model(Model, Person);
        (await project.Build()).FailedWith(TooSlow);
        var text = File.ReadAllText(project.PredictionsFile);
        var at = text.IndexOf("latencyMs=", StringComparison.Ordinal);
        File.WriteAllText(project.PredictionsFile, text[..at] + "latencyMs=1 1 1" + text[text.IndexOf('\n', at)..]);
        (await project.Build("--no-restore")).FailedWith(TooSlow);
        Assert.Equal(text, File.ReadAllText(project.PredictionsFile));
    }

    [Fact]
    public async Task Without_a_change_nothing_is_predicted_and_nothing_compiled()
    {
        using var project = Project();
        (await project.Build()).Succeeded();
        var before = Times();
        (await project.Build("--no-restore")).Succeeded();
        Assert.Equal(before, Times());

        DateTime[] Times() =>
            [File.GetLastWriteTimeUtc(project.PredictionsFile), File.GetLastWriteTimeUtc(project.PathOf("obj/Debug/net10.0/App.dll"))];
    }

    private TestProject Project() => new(package, $"<PerfBudget Include=\"{Model}\" Device=\"npu\" MaxLatencyMs=\"0.25\" />");

    private static int Length(string source) => (int)new FileInfo(Repository.Path(source)).Length;
}
