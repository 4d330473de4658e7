using System.Diagnostics;
using System.Security;
using System.Text;

namespace PerfSage.Docs.Tests.Examples;

/// <summary>
/// All builds of all examples in one MSBuild, which would otherwise be most of the time. It runs the package's own targets, task and
/// program; the compiler's part is the generator's, which <see cref="Compilation"/> runs.
/// </summary>
internal sealed class BuildBatch
{
    private readonly string root;
    private readonly List<(SceneProject Project, string Properties)> projects = [];
    private readonly Lazy<string[]> lines;

    /// <param name="root">Folder above all projects.</param>
    public BuildBatch(string root)
    {
        this.root = root;
        lines = new Lazy<string[]>(Run);
        CopyPackage();
    }

    /// <param name="arguments">Properties, as -p:Name=value.</param>
    /// <returns>What the build prints.</returns>
    public Func<string> Add(SceneProject project, string[] arguments)
    {
        projects.Add((project, string.Join(';', arguments.Select(a => a["-p:".Length..]))));
        return () => string.Join('\n', OfTask(project).Concat(Compilation.Of(project).Diagnostics));
    }

    // Each line begins with a file of the project.
    private IEnumerable<string> OfTask(SceneProject project) =>
        lines.Value.Where(line => line.StartsWith(project.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    // Without its tool, for which the tests' own copy stands.
    private void CopyPackage()
    {
        var build = Directory.CreateDirectory(Path.Combine(root, "package", "build")).FullName;
        var tasks = Directory.CreateDirectory(Path.Combine(root, "package", "tasks", "netstandard2.0")).FullName;
        foreach (var file in Directory.GetFiles(Repository.Path("build")))
        {
            File.Copy(file, Path.Combine(build, Path.GetFileName(file)));
        }

        File.Copy(Path.Combine(AppContext.BaseDirectory, "PerfSage.Build.Tasks.dll"), Path.Combine(tasks, "PerfSage.Build.Tasks.dll"));
        File.WriteAllText(
            Path.Combine(root, "Directory.Build.props"),
            $"""
            <Project>
              <PropertyGroup>
                <PerfSageTool>{SecurityElement.Escape(Path.Combine(AppContext.BaseDirectory, "perfsage.dll"))}</PerfSageTool>
              </PropertyGroup>
              <Import Project="package/build/PerfSage.Build.props" />
            </Project>
            """
        );
        File.WriteAllText(
            Path.Combine(root, "Directory.Build.targets"),
            """
            <Project>
              <Import Project="package/build/PerfSage.Build.targets" />
            </Project>
            """
        );
    }

    private string[] Run()
    {
        var items = projects
            .Select(p => (Path: SecurityElement.Escape(p.Project.File), Properties: SecurityElement.Escape(p.Properties)))
            .Select(p => $"<Example Include=\"{p.Path}\" AdditionalProperties=\"{p.Properties}\" />");
        var all = Path.Combine(root, "all.proj");
        File.WriteAllText(
            all,
            $"""
            <Project>
              <ItemGroup>
                {string.Join('\n', items)}
              </ItemGroup>
              <Target Name="Build">
                <MSBuild Projects="@(Example)" Targets="PerfSagePredict" BuildInParallel="true" ContinueOnError="true" />
              </Target>
            </Project>
            """
        );
        return MSBuild(all).Split('\n', StringSplitOptions.TrimEntries);
    }

    private string MSBuild(string project)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["msbuild", project, "-m", "-nr:false", "-nologo", "-v:quiet", "-clp:NoSummary"]
        )
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = root,
        };
        // Set by the MSBuild that started the tests.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
