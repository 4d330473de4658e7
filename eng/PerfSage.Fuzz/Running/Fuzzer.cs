using System.Diagnostics;
using PerfSage.Fuzz.Inputs;
using PerfSage.Fuzz.Probing;
using PerfSage.Prediction;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Fuzz.Running;

/// <summary>Makes inputs and examines them, several at a time.</summary>
/// <param name="network">Null to leave it out.</param>
internal sealed class Fuzzer(FuzzOptions options, Probe probe, NetworkProbe? network)
{
    // The network takes longer than all the rest; one input of so many that are predicted goes through it as well.
    private const int NetworkShare = 16;
    private const int NetworkBatch = 64;

    // A machine that does something else is slow at times; what hangs is slow each time.
    private const int Repetitions = 3;

    private readonly FuzzReport report = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private long next = options.First - 1;

    public FuzzReport Run()
    {
        var watches = Enumerable.Range(0, options.Jobs).Select(_ => new JobWatch(options.Longest)).ToArray();
        var jobs = Array.ConvertAll(watches, w => Task.Factory.StartNew(() => Work(w), TaskCreationOptions.LongRunning));
        while (!Task.WaitAll(jobs, options.Longest / 30))
        {
            if (Array.Find(watches, w => w.IsStuck) is { Current: { } input })
            {
                // It is never left, so it ends the run; its thread ends with the process.
                report.Add(
                    new Finding(FindingKind.Hang, "endless", $"longer than {options.Longest.TotalSeconds} s"),
                    input.Index,
                    input.Build
                );
                return report;
            }
        }

        return report;
    }

    private void Work(JobWatch watch)
    {
        var batch = new List<(FuzzInput Input, ModelInput Model)>();
        while (clock.Elapsed < options.Time && Interlocked.Increment(ref next) is var index && index - options.First < options.Inputs)
        {
            var input = FuzzInput.Create(options.Seed, index);
            watch.Begin(input);
            var result = Confirm(input, probe.Examine(input.Build()));
            watch.End();
            report.Add(result, index);
            if (result.Finding is { } finding)
            {
                Keep(input, finding);
            }
            else if (result.Input is { } model && index % NetworkShare == 0)
            {
                batch.Add((input, model));
                Flush(batch, NetworkBatch);
            }
        }

        Flush(batch, 1);
    }

    private ProbeResult Confirm(FuzzInput input, ProbeResult result)
    {
        for (var i = 1; i < Repetitions && result.Finding?.Kind == FindingKind.Hang; i++)
        {
            result = probe.Examine(input.Build());
        }

        return result;
    }

    private void Keep(FuzzInput input, Finding finding) =>
        report.Add(finding, input.Index, () => new Minimiser(f => finding.IsLike(probe.Examine(f).Finding)).Minimise(input));

    private void Flush(List<(FuzzInput Input, ModelInput Model)> batch, int least)
    {
        if (network is null || batch.Count < least)
        {
            return;
        }

        var findings = network.Examine(batch.ConvertAll(b => b.Model));
        report.AddNetworked(batch.Count);
        for (var i = 0; i < findings.Length; i++)
        {
            if (findings[i] is { } finding)
            {
                report.Add(finding, batch[i].Input.Index, () => new Minimiser(f => Predicts(f, finding)).Minimise(batch[i].Input));
            }
        }

        batch.Clear();
    }

    private bool Predicts(byte[] file, Finding finding) =>
        probe.Examine(file).Input is { } model && finding.IsLike(network!.Examine([model])[0]);
}
