using System.Text;
using CliWrap;
using CliWrap.Buffered;
using CliWrap.Builders;

namespace PerfSage.Build.PackageTests.Infra;

internal static class Dotnet
{
    public static string Host => System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>What everything that is started gets.</summary>
    public static EnvironmentVariablesBuilder Environment(EnvironmentVariablesBuilder variables) =>
        variables
            .Set("DOTNET_NOLOGO", "1")
            // An installed tool looks here for the runtime; the tests' own need not be the machine's.
            .Set("DOTNET_ROOT", Path.GetDirectoryName(Host))
            .Set("DOTNET_CLI_TELEMETRY_OPTOUT", "1")
            .Set("DOTNET_CLI_UI_LANGUAGE", "en")
            // Nodes that stay would keep the package's task assembly open.
            .Set("MSBUILDDISABLENODEREUSE", "1")
            // What is started is no part of the run that the tests are part of.
            .Set("GITHUB_ACTIONS", null)
            .Set("TF_BUILD", null)
            .Set("PERFSAGE_CACHE", TestCache.Folder)
            // It would win over the packages folder that each project's configuration names.
            .Set("NUGET_PACKAGES", null)
            // Under "dotnet test" these describe the test run, not what it starts.
            .Set("MSBuildSDKsPath", null)
            .Set("MSBUILD_EXE_PATH", null)
            .Set("MSBuildExtensionsPath", null);

    /// <returns>Exit code, and what was printed to either stream.</returns>
    public static Task<BuildResult> Run(string folder, params string[] arguments) => RunProgram(Host, folder, arguments);

    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">Unquoted.</param>
    /// <param name="environment">What it inherits beside the usual.</param>
    public static Task<BuildResult> Run(string folder, string[] arguments, Action<EnvironmentVariablesBuilder> environment) =>
        RunProgram(Host, folder, arguments, e => environment(Environment(e)));

    /// <summary>Likewise of any program.</summary>
    public static Task<BuildResult> RunProgram(string program, string folder, params string[] arguments) =>
        RunProgram(program, folder, arguments, e => Environment(e));

    /// <param name="program">Path or name.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">Unquoted.</param>
    /// <param name="environment">Changes what it inherits.</param>
    public static async Task<BuildResult> RunProgram(
        string program,
        string folder,
        string[] arguments,
        Action<EnvironmentVariablesBuilder> environment
    )
    {
        var result = await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(environment)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8);
        return new BuildResult(result.ExitCode, result.StandardOutput + result.StandardError);
    }
}
