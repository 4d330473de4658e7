using PerfSage.Core.Graphs;
using PerfSage.Prediction.Network;

namespace PerfSage.Prediction;

/// <summary>All that the network says about one model; numbers per device come from <see cref="Predictor.At"/>.</summary>
/// <param name="Nodes">[N, F], the node columns that the network was given.</param>
/// <param name="Output">Null for a model without operators.</param>
internal sealed record ModelEstimate(ModelInput Input, float[] Nodes, NetworkOutput? Output)
{
    public ModelGraph Model => Input.Model;
}
