using PerfSage.Core.Graphs;

namespace PerfSage.Dataset.Labels;

/// <param name="Row">The label columns by name.</param>
/// <param name="OperatorCycles">[device][operator], null where a device has none.</param>
/// <param name="OtherCycles">[device], cycles that belong to no operator.</param>
internal sealed record LabeledModel(string Id, ModelGraph Graph, IReadOnlyDictionary<string, string> Row, double[]?[] OperatorCycles, double[] OtherCycles);
