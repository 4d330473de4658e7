using System.Text.Json.Serialization;
using PerfSage.Core.Devices;

namespace PerfSage.Gate.Predictions;

/// <param name="LatencyMs">Contribution to the model's latency.</param>
/// <param name="Share">Of the model's latency, 0 to 1.</param>
/// <param name="Bytes">Activations read and written, and weights.</param>
/// <param name="MemoryKiB">In use while it runs.</param>
/// <param name="Bound">Which limit of the device it meets first.</param>
internal sealed record ExplainedOperator(
    int Index, string Name, string Output, decimal LatencyMs, double Share, long Macs, long Bytes, double MemoryKiB, [property: JsonIgnore] Bound Bound)
{
    /// <summary>In words: compute, feature maps or weights.</summary>
    public string BoundBy => RooflineBound.Words(Bound);
}
