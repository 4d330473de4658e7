using System.Globalization;

namespace PerfSage.Dataset.Tests.Infra;

/// <summary>What the generator of a dataset counted in a graph.</summary>
internal sealed record GraphFigures(
    long Operators,
    long Tensors,
    long Macs,
    long Parameters,
    long WeightBytes,
    long LargestActivation,
    long AllActivations
)
{
    public static GraphFigures None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    public IEnumerable<(string Column, string Cell)> Cells =>
        [
            ("n_ops", Text(Operators)),
            ("n_tensors", Text(Tensors)),
            ("macs", Text(Macs)),
            ("params", Text(Parameters)),
            ("weight_bytes", Text(WeightBytes)),
            ("act_bytes_max", Text(LargestActivation)),
            ("act_bytes_sum", Text(AllActivations)),
        ];

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
