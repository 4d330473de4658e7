using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;

namespace PerfSage.Zoo.Spaces.OperatorLists;

/// <summary>
/// Restores the gate of squeeze-and-excitation: LOGISTIC of the vector that has as many channels as the last image that a MEAN with kept
/// dimensions was taken of, and MUL of the two.
/// </summary>
internal sealed class SqueezeExcitation(GraphBuilder graph)
{
    private Tensor? image;

    /// <summary>Notes the image that a mean is taken of.</summary>
    public void Squeezed(Tensor source) => image = source;

    /// <summary>Whether a convolution of a vector with so many filters ends the gate.</summary>
    public bool IsExcitation(Tensor input, int filters) =>
        image is not null && input.Shape is [_, 1, 1, var channels] && channels != image.Channels && filters == image.Channels;

    /// <returns>The image, weighted, and the image.</returns>
    public (Tensor Weighted, Tensor Image) Excite(Tensor vector)
    {
        var source = image!;
        image = null;
        return (graph.Mul(source, graph.Logistic(vector)), source);
    }
}
