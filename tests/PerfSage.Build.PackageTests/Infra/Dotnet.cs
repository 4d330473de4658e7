using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace PerfSage.Build.PackageTests.Infra;

internal static class Dotnet
{
    /// <returns>Exit code, and what was printed to either stream.</returns>
    public static async Task<BuildResult> Run(string folder, params string[] arguments)
    {
        var result = await Cli.Wrap(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(e => e
                .Set("DOTNET_NOLOGO", "1")
                .Set("DOTNET_CLI_TELEMETRY_OPTOUT", "1")
                .Set("DOTNET_CLI_UI_LANGUAGE", "en")
                // Nodes that stay would keep the package's task assembly open.
                .Set("MSBUILDDISABLENODEREUSE", "1")
                // Under "dotnet test" these describe the test run, not what it starts.
                .Set("MSBuildSDKsPath", null)
                .Set("MSBUILD_EXE_PATH", null)
                .Set("MSBuildExtensionsPath", null))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8);
        return new BuildResult(result.ExitCode, result.StandardOutput + result.StandardError);
    }
}
