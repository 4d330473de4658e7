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
            index,
            op.Name,
            [.. op.Activations.Select(TensorReport.Of)],
            [.. op.Outputs.Select(TensorReport.Of)],
            cost.Macs,
            cost.InputBytes,
            cost.OutputBytes,
            cost.WeightBytes,
            liveBytes
        );
    }
}
