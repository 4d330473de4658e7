using PerfSage.Prediction.Network;

namespace PerfSage.Prediction.Tests.Reference;

/// <summary>One batch; the outputs are flat, in the order of its graphs and operators.</summary>
internal sealed record ReferenceCase(GraphBatch Batch, float[] Prediction, float[] Spread, float[] Contribution, float[] Embedding);
