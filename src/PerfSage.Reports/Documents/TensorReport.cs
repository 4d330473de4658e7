using PerfSage.Core.Graphs;
using PerfSage.Gate.Text;

namespace PerfSage.Reports.Documents;

/// <param name="Scales">0: not quantised; 1: per tensor; more: per channel.</param>
internal sealed record TensorReport(string Name, int[] Shape, string Type, int Scales, bool IsDynamic)
{
    public static TensorReport Of(TensorInfo tensor) =>
        new(tensor.Name, tensor.Shape, TensorText.Type(tensor), tensor.Quantization.ScaleCount, tensor.IsDynamic);
}
