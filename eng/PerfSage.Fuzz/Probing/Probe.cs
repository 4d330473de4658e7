using System.Diagnostics;
using PerfSage.Contracts.Budgets;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Fuzz.Oracle;
using PerfSage.Gate.Models;
using PerfSage.Prediction;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Fuzz.Probing;

/// <summary>Takes an input through all that needs no network, and looks whether it keeps what is promised.</summary>
/// <param name="most">Time that an input may take; a second if null.</param>
internal sealed class Probe(ReadModel read, TimeSpan? most = null)
{
    private const long SpareBytes = 100_000_000;

    /// <summary>The product's own way.</summary>
    public static Probe Product { get; } = new(file => ModelFile.Read("input.tflite", file, ModelReading.AsItIs));

    private readonly TimeSpan mostTime = most ?? TimeSpan.FromSeconds(1);

    public ProbeResult Examine(byte[] file)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var (input, finding) = Attempt(file);
        var (time, bytes) = (Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - before);
        finding ??=
            time > mostTime ? new Finding(FindingKind.Hang, "slow", $"{time.TotalMilliseconds:F0} ms")
            : bytes > (4L * file.Length) + SpareBytes ? new Finding(FindingKind.Memory, "memory", $"{bytes >> 20} MiB")
            : input is not null && ValidityOracle.Reason(file) is { } reason ? new Finding(FindingKind.Invalid, reason, reason)
            : null;
        return new ProbeResult(input, finding, time, bytes);
    }

    private (ModelInput? Input, Finding? Finding) Attempt(byte[] file)
    {
        try
        {
            if (read(file).Input is not { } input)
            {
                return (null, null);
            }

            ModelSummary.Of(input.Model);
            return (input, HasOnlyNumbers(input) ? null : new Finding(FindingKind.Value, "feature", "a feature is no finite number"));
        }
        // Whatever it is, it is what is looked for.
        catch (Exception e)
        {
            return (null, Finding.Crash(e));
        }
    }

    private static bool HasOnlyNumbers(ModelInput input) =>
        Array.TrueForAll(input.Features.Nodes, float.IsFinite)
        && Array.TrueForAll(input.Features.Edges, float.IsFinite)
        && DeviceCatalog.Builtin.Devices.All(d => Array.TrueForAll(input.On(d.Family).Terms(d.System), float.IsFinite));
}
