using System.Text.RegularExpressions;
using PerfSage.Contracts.Text;

namespace PerfSage.Gate.Measurements;

/// <summary>
/// What TensorFlow Lite's <c>benchmark_model</c> prints, of one run or of several after another. A run names its model
/// (<c>Graph: [/data/local/tmp/m.tflite]</c>) and ends with its mean
/// (<c>Inference timings in us: Init: 5, First inference: 9, Warmup (avg): 8, Inference (avg): 7.5</c>);
/// logcat puts a prefix before each line.
/// </summary>
internal static partial class BenchmarkLog
{
    private const double UsPerMs = 1000;

    /// <param name="path">For messages.</param>
    /// <param name="folder">Of the log: the models were at other places on the device, so that there they are looked for by name.</param>
    /// <exception cref="BadInputException">There is no run, a run names no model, or a number is none.</exception>
    public static IReadOnlyList<MeasuredRow> Read(string[] lines, string path, string folder)
    {
        var rows = new List<MeasuredRow>();
        string? model = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (Graph().Match(lines[i]) is { Success: true } graph)
            {
                model = graph.Groups["path"].Value;
            }
            else if (Timings().Match(lines[i]) is { Success: true } timings)
            {
                rows.Add(
                    new MeasuredRow(
                        Local(
                            model
                                ?? throw new BadInputException(
                                    $"'{path}', line {i + 1}: no line 'Graph: [MODEL]' says which model was run"
                                ),
                            folder
                        ),
                        i + 1,
                        Milliseconds(timings.Groups["us"].Value, path, i + 1),
                        PeakMemoryKiB: null,
                        EnergyMj: null
                    )
                );
                // The next run has to name its own.
                model = null;
            }
        }

        return rows.Count > 0
            ? rows
            : throw new BadInputException(
                $"'{path}' has no line 'Inference timings in us: … Inference (avg): N', as benchmark_model prints; "
                    + "a table must end with .csv"
            );
    }

    private static double Milliseconds(string text, string path, int line) =>
        Numbers.TryRead(text, out var us) && double.IsFinite(us) && us > 0
            ? us / UsPerMs
            : throw new BadInputException($"'{path}', line {line}: Inference (avg) '{text}' is no number above 0");

    private static string Local(string model, string folder) =>
        File.Exists(Path.Combine(folder, model)) ? Path.Combine(folder, model) : Path.Combine(folder, model.Split('/', '\\')[^1]);

    [GeneratedRegex(@"\bGraph: \[(?<path>[^\0]+)\]\s*$")]
    private static partial Regex Graph();

    [GeneratedRegex(@"\bInference timings in us:.*\bInference \(avg\): (?<us>[^\s,]+)")]
    private static partial Regex Timings();
}
