using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace PerfSage.Build.PackageTests.Ci;

internal static class Bash
{
    /// <summary>Runs a script as GitHub's and Azure's runners do: from a file, without the user's settings.</summary>
    public static async Task<BuildResult> Run(string folder, string temp, string script, params (string Name, string Value)[] variables)
    {
        var file = Path.Combine(temp, "step.sh");
        await File.WriteAllTextAsync(file, script);
        var result = await Cli.Wrap("bash")
            .WithArguments(["--noprofile", "--norc", "-eo", "pipefail", file])
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(e =>
            {
                Dotnet.Environment(e);
                Array.ForEach(variables, v => e.Set(v.Name, v.Value));
            })
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8);
        return new BuildResult(result.ExitCode, result.StandardOutput + result.StandardError);
    }
}
