namespace PerfSage.Prediction.Network;

/// <summary>What the network says about one graph of n operators on one device; K outputs.</summary>
/// <param name="Prediction">[K].</param>
/// <param name="Spread">[K], scale of the residual's logarithm.</param>
/// <param name="Contribution">[n, K].</param>
/// <param name="Embedding">[E], of the graph, whatever the device.</param>
internal sealed record NetworkOutput(float[] Prediction, float[] Spread, float[] Contribution, float[] Embedding);
