namespace PerfSage.Architecture.Tests;

public sealed class PackageFolderTests
{
    private static readonly string[] Kinds = [".csproj", ".props", ".targets"];

    /// <summary>NuGet names its folder as NUGET_PACKAGES does, which may have no slash at its end.</summary>
    [Fact]
    public void Nothing_is_written_right_behind_its_name()
    {
        var files = OwnFiles.All.Where(file => Kinds.Contains(Path.GetExtension(file), StringComparer.Ordinal)).ToArray();
        var uses = files.SelectMany(OwnFiles.Lines).Where(line => line.Contains("$(NuGetPackageRoot)", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.DoesNotMatch(@"\$\(NuGetPackageRoot\)\w", line));
    }
}
