namespace PerfSage.Build.PackageTests.Infra;

/// <summary>The program of the packed package.</summary>
internal static class PackedTool
{
    public static async Task<BuildResult> Gate(PackageFixture package, TestProject project)
    {
        // Of a project elsewhere, so that this one need not be restored.
        using var other = new TestProject(package, "");
        (await Dotnet.Run(other.Folder, "restore")).Succeeded();
        var tool = Directory.GetFiles(package.Packages, "perfsage.dll", SearchOption.AllDirectories).Single();
        return await Dotnet.Run(project.Folder, "exec", tool, "gate", "--out", "obj/gate");
    }
}
