using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PerfSage.Cli.Tests;

internal static class CiVariables
{
    /// <summary>
    /// The tests say themselves where a command believes to run; otherwise they would annotate the run that they are part of.
    /// </summary>
    [ModuleInitializer]
    [SuppressMessage(
        "Usage",
        "CA2255:The 'ModuleInitializer' attribute should not be used in libraries",
        Justification = "A test assembly is started, not referenced."
    )]
    internal static void Clear()
    {
        Environment.SetEnvironmentVariable("GITHUB_ACTIONS", null);
        Environment.SetEnvironmentVariable("TF_BUILD", null);
    }
}
