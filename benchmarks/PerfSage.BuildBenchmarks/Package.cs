using PerfSage.Demo;

namespace PerfSage.BuildBenchmarks;

/// <summary>The package as users get it, packed and restored in a folder of its own.</summary>
internal sealed class Package
{
    private readonly string feed;
    private readonly string packages;

    /// <param name="folder">Empty.</param>
    public Package(string folder)
    {
        (feed, packages) = (Path.Combine(folder, "feed"), Path.Combine(folder, "packages"));
        var project = Repository.Path("src", "PerfSage.Build");
        DotnetProcess.Run(folder, folder, "pack", project, "-c", "Release", "-o", feed, "-v", "quiet", "-nologo");
    }

    /// <summary>Of the one package, in 10^6 bytes.</summary>
    public double SizeMb => new FileInfo(Directory.GetFiles(feed, "*.nupkg").Single()).Length / 1e6;

    /// <summary>Full path of the predictor; restored before.</summary>
    public string Tool =>
        Path.Combine(Directory.GetDirectories(Path.Combine(packages, "perfsage.build")).Single(), "tools", "net8.0", "perfsage.dll");

    public string NuGetConfig =>
        $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{packages}" /></config>
              <packageSources><clear /><add key="packed" value="{feed}" /></packageSources>
            </configuration>
            """;
}
