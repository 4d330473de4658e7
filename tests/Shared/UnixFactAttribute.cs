using Xunit;

namespace PerfSage.Tests;

/// <summary>A test that needs bash, by which Windows may mean a Linux of its own, or files that Windows does not have.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "not of this system" : null;
}
