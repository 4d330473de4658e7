using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PerfSage.Gate.Git;

/// <summary>Contents of many blobs from one process, one at a time so that only the asked-for one is in memory.</summary>
internal sealed class GitBlobReader(string folder) : IDisposable
{
    private Process? process;
    private Task<string>? error;
    private BufferedStream? output;

    /// <param name="hash">Of the object, in full.</param>
    /// <returns>Null when the clone does not have it.</returns>
    /// <exception cref="GitException">Git ended, or answered something else than a blob.</exception>
    public byte[]? Read(string hash)
    {
        if (process is null)
        {
            Start();
        }

        try
        {
            process!.StandardInput.BaseStream.Write(Encoding.ASCII.GetBytes(hash + "\n"));
            process.StandardInput.BaseStream.Flush();
            return Content(hash, ReadLine());
        }
        catch (IOException)
        {
            // In a partial clone the process ends at an object that it may not fetch; the next one needs another process.
            var reason = End();
            return reason.Contains("promisor", StringComparison.Ordinal) || reason.Contains("lazy fetching", StringComparison.Ordinal)
                ? null
                : throw new GitException($"Git failed: {reason}");
        }
    }

    public void Dispose()
    {
        if (process is not null)
        {
            End();
        }
    }

    private void Start()
    {
        process = Process.Start(GitEnvironment.Start(folder, ["cat-file", "--batch"]))!;
        error = process.StandardError.ReadToEndAsync();
        output = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
    }

    private byte[]? Content(string hash, string header)
    {
        if (header == $"{hash} missing")
        {
            return null;
        }

        if (
            header.Split(' ') is not [_, "blob", var length]
            || !int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
        )
        {
            throw new GitException($"Git answered '{header}' when asked for blob {hash} of at most 2 GiB");
        }

        var content = new byte[bytes];
        output!.ReadExactly(content);
        output.ReadByte();
        return content;
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        for (var value = output!.ReadByte(); value != '\n'; value = output.ReadByte())
        {
            line.Append(value >= 0 ? (char)value : throw new EndOfStreamException());
        }

        return line.ToString();
    }

    /// <returns>Why it ended.</returns>
    private string End()
    {
        process!.StandardInput.Close();
        output!.Dispose();
        process.WaitForExit();
        var answer = new GitOutput(process.ExitCode, [], error!.GetAwaiter().GetResult());
        process.Dispose();
        process = null;
        return answer.Reason;
    }
}
