using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PerfSage.Cli.Tests;

internal static class CiVariables
{
    /// <summary>
    /// Hides the CI service that runs the tests from the commands under test, which would otherwise write annotations into that run.
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
