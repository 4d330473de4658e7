namespace PerfSage.Build.PackageTests.Infra;

/// <summary>Packs the tool and installs it as a user would, into a folder of its own and from nothing but the packed package.</summary>
public sealed class ToolFixture : IAsyncLifetime
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("perfsage tool ");

    /// <summary>Folder with the packed package.</summary>
    public string Feed => Path.Combine(root.FullName, "feed");

    /// <summary>Where the command was installed to.</summary>
    public string ToolPath => Path.Combine(root.FullName, "bin");

    /// <summary>The package itself.</summary>
    public string Nupkg => Directory.GetFiles(Feed, "*.nupkg").Single();

    /// <summary>
    /// Makes the action and the template install the packed package, which they take without its version only if it is a release.
    /// </summary>
    public IReadOnlyList<(string Name, string Value)> Packed => [("source", Feed), ("version", Version)];

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        await Packing.Pack("src/PerfSage.Cli", Feed, builds: true);
        File.WriteAllText(
            Path.Combine(root.FullName, "NuGet.Config"),
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(root.FullName, "packages")}" /></config>
              <packageSources><clear /><add key="packed" value="{Feed}" /></packageSources>
            </configuration>
            """
        );
        (await Dotnet.Run(root.FullName, "tool", "install", "PerfSage.Cli", "--version", Version, "--tool-path", ToolPath)).Succeeded();
    }

    /// <inheritdoc />
    public Task DisposeAsync()
    {
        root.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private string Version => Path.GetFileNameWithoutExtension(Nupkg)["PerfSage.Cli.".Length..];

    private string Program => Path.Combine(ToolPath, OperatingSystem.IsWindows() ? "perfsage.exe" : "perfsage");

    internal Task<BuildResult> Run(params string[] arguments) => Dotnet.RunProgram(Program, root.FullName, arguments);

    /// <summary>Likewise as a user with this home folder, and with no variable that tells programs to behave, as under a CI.</summary>
    internal Task<BuildResult> RunAtHome(string home, params string[] arguments) =>
        Dotnet.RunProgram(
            Program,
            root.FullName,
            arguments,
            e =>
            {
                foreach (string name in Environment.GetEnvironmentVariables().Keys)
                {
                    if (
                        !name.Equals("PATH", StringComparison.OrdinalIgnoreCase)
                        && !name.Equals("SystemRoot", StringComparison.OrdinalIgnoreCase)
                    )
                    {
                        e.Set(name, null);
                    }
                }

                Dotnet.Environment(e).Set("HOME", home).Set("PERFSAGE_CACHE", null);
            }
        );
}
