namespace PerfSage.Build.PackageTests.Ci;

/// <summary>A test that starts bash, by which Windows may mean a Linux of its own.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "bash is not of this system" : null;
}
