using PerfSage.Cli.Tests.Git;
using PerfSage.Reports.Printing;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Cli.Tests.Setup;

/// <summary>A repository that nobody has set up yet.</summary>
internal sealed class SetupFolder : IDisposable
{
    public const string Console = "net8.0";

    private readonly TemporaryRepository repository = new();

    public string Root => repository.Root;

    public string Policy => Read("perfbudgets.xml");

    /// <summary>Paths of all files but Git's own, with their contents.</summary>
    public IReadOnlyDictionary<string, string> Everything =>
        Directory
            .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith(".git/", StringComparison.Ordinal))
            .ToDictionary(f => f, f => Convert.ToHexString(File.ReadAllBytes(FullPath(f))));

    public string FullPath(string path) => repository.FullPath(path);

    public string Read(string path) => File.ReadAllText(FullPath(path));

    public bool Has(string path) => File.Exists(FullPath(path));

    public SetupFolder Write(string path, string text)
    {
        repository.Write(path, text);
        return this;
    }

    public SetupFolder Model(string path, string family = "ds-cnn-kws")
    {
        repository.Write(path, ModelFamilies.Get(family).Build().ToBytes());
        return this;
    }

    /// <summary>A model that no NPU runs.</summary>
    public SetupFolder FloatModel(string path)
    {
        var model = new ModelBuilder(activationType: TensorType.Float32);
        model.Main.Output(model.Main.Conv2D(model.Main.Input([1, 16, 16, 8]), 8, 3));
        repository.Write(path, model.ToBytes());
        return this;
    }

    /// <param name="items">Elements of its second item group, each on a line.</param>
    /// <param name="more">Behind the item groups.</param>
    public SetupFolder Project(string path, string items = "", string frameworks = Console, string more = "") =>
        Write(
            path,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>{frameworks}</TargetFrameworks>
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
              {more}
            </Project>

            """.ReplaceLineEndings("\n")
        );

    public SetupFolder Commit()
    {
        repository.Commit();
        return this;
    }

    public void Git(params string[] arguments) => repository.Git(arguments);

    public CommandResult Init(params string[] options) => Perfsage.Run(["init", Root, .. options]);

    /// <summary>As somebody who is asked.</summary>
    public CommandResult Answer(string answer, params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var answers = new StringReader(answer);
        var code = PerfSageApp.Run(["init", Root, .. options], new LogWriter(output), new LogWriter(error), answers: answers);
        return new CommandResult(code, output.ToString(), error.ToString());
    }

    /// <summary>Writes all, and fails the test unless a second time changes nothing and ends alike.</summary>
    public CommandResult Apply(int exitCode = 0, params string[] options)
    {
        var result = Init(["--yes", .. options]);
        Assert.True(result.ExitCode == exitCode && result.Error.Length == 0, result.Output + result.Error);
        var written = Everything;
        var again = Init(["--yes", .. options]);
        Assert.Equal((exitCode, ""), (again.ExitCode, again.Error));
        Assert.Contains("Nothing to change", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("@@", again.Output, StringComparison.Ordinal);
        Assert.Equal(written, Everything);
        return result;
    }

    public void Dispose() => repository.Dispose();
}
