using System.Diagnostics;

namespace PerfSage.Demo;

internal static class Dotnet
{
    /// <returns>Whether it ended with code 0.</returns>
    public static bool Run(Action<string> onLine, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        // Under "dotnet run" these describe the demo, not what it starts.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        while (process.StandardOutput.ReadLine() is { } line)
        {
            onLine(line);
        }

        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
