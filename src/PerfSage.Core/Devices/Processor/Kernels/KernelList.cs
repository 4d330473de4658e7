using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.Processor.Kernels;

/// <summary>
/// All kernels, a line each; an operator is computed by the first that takes it. They are told apart where runtimes for phones have code
/// of their own (XNNPACK and Ruy on CPUs, the GPU delegate) or where the measured times per multiply-accumulate differ.
/// </summary>
internal static class KernelList
{
    /// <summary>Filters over that many channels are those of a model's first layer: most of the vector registers stay empty.</summary>
    private const int FewChannels = 4;

    /// <summary>Of so few pixels a GPU has work for some of its lanes only, whatever the number of channels.</summary>
    private const int FewPixels = 64;

    public static IReadOnlyList<Kernel> All { get; } =
    [
        new("vector", "pointwise", op => op.Is(Convolutions.Conv2D) && Window.Filter(op) == 1 && Window.OutputPixels(op) == 1),
        new("grouped", "conv-3x3", op => op.Is(Convolutions.Conv2D) && Window.IsGrouped(op)),
        new("pointwise", null, op => op.Is(Convolutions.Conv2D) && Window.Filter(op) == 1) { IsRequired = true },
        new("stem-large", "stem", op => op.Is(Convolutions.Conv2D) && Window.InputChannels(op) <= FewChannels && Window.Filter(op) > 9),
        new("stem", "conv-3x3", op => op.Is(Convolutions.Conv2D) && Window.InputChannels(op) <= FewChannels),
        new("conv-3x3-wide", "conv-3x3", op => op.Is(Convolutions.Conv2D) && Window.IsWideWinograd(op)),
        new(
            "conv-3x3-small",
            "conv-3x3",
            op => op.Is(Convolutions.Conv2D) && Window.Filter(op) == 9 && !Window.IsStrided(op) && Window.OutputPixels(op) <= FewPixels
        ),
        new("conv-3x3", null, op => op.Is(Convolutions.Conv2D) && Window.Filter(op) == 9 && !Window.IsStrided(op)) { IsRequired = true },
        new("conv-3x3-strided", "conv-3x3", op => op.Is(Convolutions.Conv2D) && Window.Filter(op) == 9),
        new("conv-large", "conv-3x3", op => op.Is(Convolutions.Conv2D)),
        new("conv-transposed", "conv-3x3", op => op.Is(Convolutions.TransposeConv)),
        new("depthwise-3x3", "conv-3x3", op => op.Is(Convolutions.DepthwiseConv2D) && Window.Filter(op) <= 9 && !Window.IsStrided(op)),
        new("depthwise-3x3-strided", "depthwise-3x3", op => op.Is(Convolutions.DepthwiseConv2D) && Window.Filter(op) <= 9),
        new("depthwise-large", "depthwise-3x3", op => op.Is(Convolutions.DepthwiseConv2D) && !Window.IsStrided(op)),
        new("depthwise-large-strided", "depthwise-large", op => op.Is(Convolutions.DepthwiseConv2D)),
        new("fully-connected", "pointwise", op => op.Is(MatrixProducts.FullyConnected) && Window.OutputPixels(op) <= 1),
        new("matrix-product", "pointwise", op => op.Kind.Kernel == KernelClass.MultiplyAccumulate),
        new("recurrent", "fully-connected", op => op.Kind.Kernel == KernelClass.Recurrent),
        new("resize", "pool", op => Resizes.All.Any(op.Is)),
        new("global-pool", "pool", Window.IsGlobalPool),
        new("pool", "add", op => op.Kind.Kernel == KernelClass.Window),
        new("add", null, op => op.Kind.Kernel == KernelClass.Arithmetic && op.Activations.Count() > 1 && !Window.IsBroadcast(op))
        {
            IsRequired = true,
        },
        new("scale", "add", op => op.Kind.Kernel == KernelClass.Arithmetic && op.Kind.Required.Inputs > 1),
        new("activation", "add", op => op.Kind.Kernel == KernelClass.Arithmetic),
        new("softmax", "function", op => op.Is(Normalizations.Softmax)),
        new("function", "activation", op => op.Kind.Kernel == KernelClass.Function),
        new("concatenation", "add", op => op.Is(Parts.Concatenation)),
        new("pad", "add", op => op.Is(Moves.Pad)),
        new("view", null, op => op.Kind.Kernel == KernelClass.View),
        new("move", "concatenation", op => op.Kind.Kernel == KernelClass.Move),
        new("other", "function", _ => true),
    ];

    private static readonly Dictionary<string, Kernel> ById = All.ToDictionary(k => k.Id, StringComparer.Ordinal);

    public static Kernel Of(OperatorInfo op) => All.First(k => k.Takes(op));

    /// <returns>Null for an id that is none.</returns>
    public static Kernel? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>A kernel, and those whose rates serve in its place, nearest first.</summary>
    public static IEnumerable<Kernel> Line(Kernel kernel)
    {
        for (Kernel? next = kernel; next is not null; next = next.Relative is { } id ? ById[id] : null)
        {
            yield return next;
        }
    }
}
