using System.Diagnostics;

namespace PerfSage.BuildBenchmarks;

/// <summary>Runs the SDK's program, and fails where it does: what ends early would look fast.</summary>
internal static class DotnetProcess
{
    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(10);

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <param name="folder">Where it runs.</param>
    /// <param name="cache">Of the user that it runs for.</param>
    /// <param name="arguments">Unquoted.</param>
    public static Measured Run(string folder, string cache, params string[] arguments) => Run(folder, cache, usesServer: false, arguments);

    /// <summary>Likewise.</summary>
    /// <param name="usesServer">Whether a build runs in a process that has built before, as in an IDE.</param>
    public static Measured Run(string folder, string cache, bool usesServer, string[] arguments)
    {
        var start = new ProcessStartInfo(Host, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["PERFSAGE_CACHE"] = cache;
        start.Environment["DOTNET_NOLOGO"] = "1";
        // Under "dotnet run" these describe this program, not what it starts.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        // The server of the compiler is on unless somebody turns it off, as on machines for CI.
        start.Environment.Remove("UseSharedCompilation");
        start.Environment.Remove("MSBUILDDISABLENODEREUSE");
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = usesServer ? "1" : "0";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(Sample))
        {
            peak = Math.Max(peak, Peak(process));
        }

        var elapsed = clock.Elapsed;
        return process.ExitCode == 0
            ? new Measured(elapsed.TotalMilliseconds, peak / 1e6, output.Result)
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output.Result}");
    }

    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended in between.
            return 0;
        }
    }
}
