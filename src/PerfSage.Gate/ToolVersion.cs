using System.Reflection;

namespace PerfSage.Gate;

internal static class ToolVersion
{
    /// <summary>Without the commit that it was built from.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
