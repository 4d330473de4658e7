namespace PerfSage.Core.Features;

/// <summary>The arrays that the predictor reads for one model: N operators in file order, E edges.</summary>
/// <param name="Nodes">[N, F] row-major, columns as <see cref="FeatureSchema.NodeColumns"/>.</param>
/// <param name="OperatorKinds">[N] indices into <see cref="FeatureSchema.Kinds"/>; 0 is the unknown bucket.</param>
/// <param name="EdgeSources">[E] producing operator.</param>
/// <param name="EdgeTargets">[E] consuming operator.</param>
/// <param name="Edges">[E, Fe] row-major, columns as <see cref="FeatureSchema.EdgeColumns"/>.</param>
internal sealed record GraphFeatures(float[] Nodes, long[] OperatorKinds, long[] EdgeSources, long[] EdgeTargets, float[] Edges)
{
    public int NodeCount => OperatorKinds.Length;

    public int EdgeCount => EdgeSources.Length;
}
