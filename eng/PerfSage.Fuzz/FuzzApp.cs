using System.CommandLine;
using System.Diagnostics;
using PerfSage.Fuzz.Probing;
using PerfSage.Fuzz.Running;
using PerfSage.Prediction;

namespace PerfSage.Fuzz;

/// <summary>The command line as a function, so that tests run it without a process.</summary>
internal static class FuzzApp
{
    /// <returns>0 if nothing was found, 1 if something was, 2 if nothing was tried.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output)
    {
        var seconds = Number("--seconds", "Begin no further input after this time.", double.PositiveInfinity);
        var inputs = Number("--inputs", "Try this many inputs.", long.MaxValue);
        var first = Number("--first", "Index of the first input, e.g. of one that a run has named.", 0L);
        var seed = Number("--seed", "The same number gives the same inputs.", 1UL);
        var jobs = Number("--jobs", "How many inputs are tried at the same time.", Environment.ProcessorCount);
        var keep = new Option<DirectoryInfo?>("--keep") { Description = "Folder to write inputs to that show a fault.", HelpName = "DIR" };
        var command = new RootCommand("Changes models of the zoo in ways that TFLite's files can be wrong, and looks what becomes of them.")
        {
            seconds,
            inputs,
            first,
            seed,
            jobs,
            keep,
        };
        command.SetAction(result =>
        {
            var (time, count) = (result.GetValue(seconds), result.GetValue(inputs));
            if (double.IsPositiveInfinity(time) && count == long.MaxValue)
            {
                throw new InvalidDataException("say how long (--seconds) or how much (--inputs)");
            }

            var options = new FuzzOptions(
                Seed: result.GetValue(seed),
                First: result.GetValue(first),
                Inputs: count,
                Time: double.IsPositiveInfinity(time) ? TimeSpan.MaxValue : TimeSpan.FromSeconds(time),
                Jobs: result.GetValue(jobs)
            );
            return Run(options, result.GetValue(keep), output);
        });
        try
        {
            return command.Parse(args).Invoke(new InvocationConfiguration { Output = output, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e)
        {
            output.WriteLine(e is InvalidDataException ? e.Message : e.ToString());
            return 2;
        }
    }

    private static int Run(FuzzOptions options, DirectoryInfo? keep, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        using var predictor = Predictor.Load();
        var report = new Fuzzer(options, Probe.Product, new NetworkProbe(predictor)).Run();
        foreach (var line in report.Lines(clock.Elapsed, options.Jobs, Process.GetCurrentProcess().PeakWorkingSet64))
        {
            output.WriteLine(line);
        }

        foreach (var (finding, index, file) in keep is null ? [] : report.Findings)
        {
            keep!.Create();
            File.WriteAllBytes(
                Path.Combine(keep.FullName, $"{finding.Kind.ToString().ToLowerInvariant()}-{options.Seed}-{index}.tflite"),
                file
            );
        }

        return report.Findings.Count > 0 ? 1
            : report.Inputs == 0 ? 2
            : 0;
    }

    private static Option<T> Number<T>(string name, string description, T fallback) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => fallback,
        };
}
