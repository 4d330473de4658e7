using System.IO.Compression;

namespace PerfSage.Build.PackageTests.Infra;

/// <summary>What a gallery shows of a package.</summary>
internal static class PackageGallery
{
    private static readonly string[] Expected =
    [
        "<license type=\"expression\">Apache-2.0</license>",
        "<projectUrl>https://github.com/perfsage/PerfSage.Build</projectUrl>",
        "<icon>icon.png</icon>",
        "<readme>README.md</readme>",
        "<releaseNotes>https://github.com/perfsage/PerfSage.Build/blob/main/CHANGELOG.md</releaseNotes>",
        "<repository type=\"git\" url=\"https://github.com/perfsage/PerfSage.Build.git\"",
    ];

    public static async Task AssertComplete(string nupkg)
    {
        using var zip = ZipFile.OpenRead(nupkg);
        using var reader = new StreamReader(zip.Entries.Single(e => e.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
        var nuspec = await reader.ReadToEndAsync();
        Assert.All(Expected, e => Assert.Contains(e, nuspec, StringComparison.Ordinal));
        Assert.All(["icon.png", "README.md", "LICENSE"], name => Assert.True(zip.GetEntry(name)?.Length > 0, name));
    }
}
