using System.CommandLine;
using PerfSage.Zoo.Commands;
using PerfSage.Zoo.Families;

namespace PerfSage.Zoo.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Lists_every_family()
    {
        var (code, output, _) = Run("list");

        Assert.Equal(0, code);
        Assert.All(ModelFamilies.All, family => Assert.Contains(family.Name, output, StringComparison.Ordinal));
    }

    [Fact]
    public void Writes_the_model_that_was_asked_for()
    {
        var file = Path.Combine(folder, "a.tflite");

        var (code, _, _) = Run(
            "write",
            "--family",
            "resnet",
            "--width",
            "4",
            "--depth",
            "2",
            "--resolution",
            "16",
            "--seed",
            "9",
            "--out",
            file
        );

        Assert.Equal(0, code);
        Assert.Equal(ModelFamilies.Get("resnet").Build(new(4, 2, 16, 9)).ToBytes(), File.ReadAllBytes(file));
    }

    [Theory]
    [InlineData("no-such", "4", "Unknown family 'no-such'")]
    [InlineData("resnet", "0", "Width")]
    public void Says_what_is_wrong_and_writes_nothing(string family, string width, string problem)
    {
        var file = Path.Combine(folder, "a.tflite");

        var (code, _, error) = Run("write", "--family", family, "--width", width, "--out", file);

        Assert.Equal(2, code);
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void The_catalog_has_a_file_for_each_entry_of_its_manifest()
    {
        var (code, _, _) = Run("write-catalog", "--out", folder);
        var manifest = File.ReadAllText(Path.Combine(folder, "manifest.json"));
        var files = Directory.GetFiles(folder, "*.tflite").Select(Path.GetFileName).ToArray();

        Assert.Equal(0, code);
        Assert.True(files.Length > ModelFamilies.All.Count);
        Assert.All(files, file => Assert.Contains($"\"file\":\"{file}\"", manifest, StringComparison.Ordinal));
        Assert.Equal(files.Length, manifest.Split("\"file\":").Length - 1);
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new(),
            error = new();
        var code = ZooCommand.Create().Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
