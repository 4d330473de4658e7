using PerfSage.Core.Graphs;

namespace PerfSage.Core.Shapes;

/// <summary>A model whose tensors have the shapes that follow from those of its inputs.</summary>
/// <param name="Model">What has no known shape is dynamic in it.</param>
/// <param name="Open">Where it begins that shapes are not known: none if all are.</param>
internal sealed record ShapedModel(ModelGraph Model, IReadOnlyList<OpenShape> Open);
