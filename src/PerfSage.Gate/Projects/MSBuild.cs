using System.Diagnostics;
using System.Text;

namespace PerfSage.Gate.Projects;

/// <summary>The MSBuild of the .NET SDK that is there.</summary>
internal static class MSBuild
{
    /// <exception cref="BadInputException">There is no SDK.</exception>
    public static MSBuildAnswer Run(string project, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(project))!,
        };
        // Only the command that builds makes a project of an app that is one file; it restores as well.
        var command = FileBasedApp.HasName(project) ? "build" : "msbuild";
        foreach (var argument in (string[])[command, Path.GetFullPath(project), "-nologo", "-v:quiet", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        // Set by an MSBuild that started this process; they would point the new one to the other's files.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new MSBuildAnswer(process.ExitCode, output + error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new BadInputException($"a project's budgets need the .NET SDK, which cannot be started: {e.Message}");
        }
    }
}
