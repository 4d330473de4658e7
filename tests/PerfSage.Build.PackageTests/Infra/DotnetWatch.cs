using System.Diagnostics;
using System.Threading.Channels;
using CliWrap.Builders;

namespace PerfSage.Build.PackageTests.Infra;

/// <summary><c>dotnet watch build</c> of a folder, as long as this exists.</summary>
internal sealed class DotnetWatch : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly List<string> read = [];
    private readonly Process process;
    private readonly Task[] reading;

    public DotnetWatch(string folder)
    {
        var start = new ProcessStartInfo(Dotnet.Host)
        {
            ArgumentList = { "watch", "--no-hot-reload", "--non-interactive", "build" },
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Dotnet.Environment(new EnvironmentVariablesBuilder()).Build())
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        reading = [Read(process.StandardOutput), Read(process.StandardError)];
    }

    /// <summary>Waits for the next line with this text.</summary>
    public async Task Until(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            do
            {
                read.Add(await lines.Reader.ReadAsync(patience.Token));
            } while (!read[^1].Contains(text, StringComparison.Ordinal));
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            Assert.Fail($"'{text}' was never printed:\n{string.Join('\n', read)}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        await Task.WhenAll(reading);
        process.Dispose();
    }

    private async Task Read(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            await lines.Writer.WriteAsync(line);
        }

        lines.Writer.TryComplete();
    }
}
