using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Layers;

/// <summary>Resizing of NHWC images.</summary>
public static class ResizeLayers
{
    public static Tensor ResizeNearestNeighbor(this GraphBuilder graph, Tensor input, Size2D size, bool halfPixelCenters = true) =>
        graph.Resize(
            BuiltinOperator.ResizeNearestNeighbor,
            OptionsKind.ResizeNearestNeighbor,
            0,
            "resize_nearest",
            input,
            size,
            halfPixelCenters
        );

    public static Tensor ResizeBilinear(this GraphBuilder graph, Tensor input, Size2D size, bool halfPixelCenters = true) =>
        // Two deprecated fields come first in this table.
        graph.Resize(BuiltinOperator.ResizeBilinear, OptionsKind.ResizeBilinear, 2, "resize_bilinear", input, size, halfPixelCenters);

    private static Tensor Resize(
        this GraphBuilder graph,
        BuiltinOperator code,
        OptionsKind kind,
        int firstField,
        string name,
        Tensor input,
        Size2D size,
        bool halfPixelCenters
    )
    {
        var output = graph.Rearranged(name, input, [input.Shape[0], size.Height, size.Width, input.Channels]);
        graph.AddOperator(
            code,
            [input, graph.Constant([size.Height, size.Width], "resize/size")],
            [output],
            new OperatorOptions(kind, OptionField.Of(firstField, value: false), OptionField.Of(firstField + 1, halfPixelCenters)),
            OperatorVersion.Resize(input, halfPixelCenters)
        );
        return output;
    }
}
