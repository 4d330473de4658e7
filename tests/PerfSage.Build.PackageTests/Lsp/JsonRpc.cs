using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PerfSage.Build.PackageTests.Lsp;

/// <summary>Messages to a language server and from it, over two streams.</summary>
/// <param name="answer">What the server's own requests are answered with; it is shown its notifications as well.</param>
internal sealed class JsonRpc(Stream input, Stream output, Func<string, JsonNode?, JsonNode?> answer) : IDisposable
{
    private const string Length = "Content-Length: ";

    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> waiting = new();
    private readonly SemaphoreSlim one = new(1);
    private int last;

    public void Dispose() => one.Dispose();

    public async Task<JsonNode?> Request(string method, object parameters)
    {
        var id = Interlocked.Increment(ref last);
        var answered = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = answered;
        await Send(
            new
            {
                jsonrpc = "2.0",
                id,
                method,
                @params = parameters,
            }
        );
        return await answered.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    public Task Notify(string method, object parameters) =>
        Send(
            new
            {
                jsonrpc = "2.0",
                method,
                @params = parameters,
            }
        );

    /// <summary>Takes messages until the server ends.</summary>
    public async Task Listen()
    {
        try
        {
            while (await Receive() is { } message)
            {
                await Take(message);
            }
        }
        finally
        {
            foreach (var request in waiting.Values)
            {
                request.TrySetException(new EndOfStreamException("the language server ended"));
            }
        }
    }

    private async Task Take(JsonNode message)
    {
        if (message["method"] is { } method)
        {
            var result = answer((string)method!, message["params"]);
            if (message["id"] is { } id)
            {
                await Send(
                    new
                    {
                        jsonrpc = "2.0",
                        id,
                        result,
                    }
                );
            }
        }
        else if (waiting.TryRemove((int)message["id"]!, out var request))
        {
            if (message["error"] is { } error)
            {
                request.SetException(new InvalidOperationException(error.ToJsonString()));
            }
            else
            {
                request.SetResult(message["result"]);
            }
        }
    }

    private async Task Send(object message)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message);
        await one.WaitAsync();
        try
        {
            await input.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Length}{body.Length}\r\n\r\n")));
            await input.WriteAsync(body);
            await input.FlushAsync();
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<JsonNode?> Receive()
    {
        var length = 0;
        while (await Line() is var line and not "")
        {
            if (line is null)
            {
                return null;
            }

            length = line.StartsWith(Length, StringComparison.OrdinalIgnoreCase)
                ? int.Parse(line[Length.Length..], CultureInfo.InvariantCulture)
                : length;
        }

        var body = new byte[length];
        await output.ReadExactlyAsync(body);
        return JsonNode.Parse(body);
    }

    /// <returns>A line of a message's head; null at the end.</returns>
    private async Task<string?> Line()
    {
        var (line, next) = (new StringBuilder(), new byte[1]);
        while (await output.ReadAsync(next) == 1)
        {
            if (next[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)next[0]);
        }

        return null;
    }
}
