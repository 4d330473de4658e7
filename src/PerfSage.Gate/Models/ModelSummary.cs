using PerfSage.Core.Analysis;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;

namespace PerfSage.Gate.Models;

/// <summary>What can be read from a model without predicting anything.</summary>
/// <param name="Macs">Multiply-accumulates of one inference, as <paramref name="WeightBytes"/> summed over all operators.</param>
/// <param name="PeakLiveBytes">Activations that are in memory at once, at the worst operator of any subgraph.</param>
/// <param name="WeightEntropyBits">
/// Mean over the 8-bit weights, in bits per weight; null if there are none. Low entropy compresses well.
/// </param>
/// <param name="UnknownOperators">Custom operators and builtins newer than this tool.</param>
internal sealed record ModelSummary(
    int Subgraphs,
    long Operators,
    long Macs,
    long WeightBytes,
    long PeakLiveBytes,
    double? WeightEntropyBits,
    double? ZeroWeightShare,
    int DynamicTensors,
    string[] UnknownOperators
)
{
    public static ModelSummary Of(ModelGraph model)
    {
        var tensors = model.Subgraphs.SelectMany(s => s.Tensors).ToArray();
        var weights = tensors.Where(t => t.Statistics is not null).ToArray();
        var elements = Math.Max(1, weights.Sum(t => t.Elements));
        return new ModelSummary(
            Subgraphs: model.Subgraphs.Length,
            Operators: model.Operators.Count(),
            Macs: MacCounter.PerInference(model),
            WeightBytes: tensors.Where(t => t.IsConstant).Sum(t => t.Bytes),
            PeakLiveBytes: Liveness.LiveBytes(model).Max(live => live.DefaultIfEmpty(0).Max()),
            WeightEntropyBits: weights.Length == 0 ? null : weights.Sum(t => t.Statistics!.EntropyBits * t.Elements) / elements,
            ZeroWeightShare: weights.Length == 0 ? null : weights.Sum(t => t.Statistics!.ZeroFraction * t.Elements) / elements,
            DynamicTensors: tensors.Count(t => t.IsDynamic),
            UnknownOperators:
            [
                .. model.Operators.Where(op => OperatorKinds.IndexOf(op) == 0).Select(op => op.Name).Distinct(StringComparer.Ordinal),
            ]
        );
    }
}
