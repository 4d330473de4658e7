using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;

namespace PerfSage.Reports.Documents;

internal sealed record InspectedOperator(
    int Index,
    string Name,
    TensorReport[] Inputs,
    TensorReport[] Outputs,
    long Macs,
    long InputBytes,
    long OutputBytes,
    long WeightBytes,
    long LiveBytes
)
{
    public static InspectedOperator Of(OperatorInfo op, int index, long liveBytes)
    {
        var cost = OperatorCost.Of(op);
        return new InspectedOperator(
            Index: index,
            Name: op.Name,
            Inputs: [.. op.Activations.Select(TensorReport.Of)],
            Outputs: [.. op.Outputs.Select(TensorReport.Of)],
            Macs: cost.Macs,
            InputBytes: cost.InputBytes,
            OutputBytes: cost.OutputBytes,
            WeightBytes: cost.WeightBytes,
            LiveBytes: liveBytes
        );
    }
}
