using System.Diagnostics;

namespace PerfSage.Gate.Git;

internal static class GitProcess
{
    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="GitException">There is no Git.</exception>
    public static GitOutput Run(string folder, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(GitEnvironment.Start(folder, arguments))!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        var text = error.GetAwaiter().GetResult();
        process.WaitForExit();
        return new GitOutput(process.ExitCode, output.ToArray(), text);
    }
}
