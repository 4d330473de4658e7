namespace PerfSage.Build.PackageTests.Infra;

/// <summary>
/// Packs once. All tests share one packages folder, which is not the machine's: the package is 140 MB unpacked, and reading it
/// changes nothing. Their projects, restores and outputs are their own.
/// </summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("perfsage-package-");

    /// <summary>Folder with the packed package.</summary>
    public string Feed => Path.Combine(root.FullName, "feed");

    /// <summary>Where restores unpack to: a folder with characters that mean something to MSBuild.</summary>
    public string Packages => Path.Combine(root.FullName, "it's @ (packages)");

    /// <summary>The package itself.</summary>
    public string Nupkg => Directory.GetFiles(Feed, "*.nupkg").Single();

    /// <inheritdoc />
    public Task InitializeAsync() => Packing.Pack("src/PerfSage.Build", Feed);

    /// <inheritdoc />
    public Task DisposeAsync()
    {
        root.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
