using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.Plans;

/// <summary>What a schedule has to know of operations.</summary>
internal static class OperationTraits
{
    /// <summary>Whether it pools, and does not copy, convert or activate by averages over one element.</summary>
    public static bool Pools(this NpuOperation op) =>
        op is { Kind: NpuKind.Pooling, OwnActivation: NpuActivation.None, IsConversion: false }
        && (op.Window.Kernel != Extent.One || op.Upscale > 1 || op.OutputKind == NpuOutput.MaxPool);

    /// <summary>Whether every element of the output is made of one of the input.</summary>
    public static bool IsOneToOne(this NpuOperation op) =>
        op.IsElementWise
        || op is { Kind: NpuKind.Pooling, OwnActivation: not NpuActivation.None } or { Kind: NpuKind.Pooling, IsConversion: true }
        || (op.Pools() && op.Window.Kernel == Extent.One);

    /// <summary>Whether it only moves data.</summary>
    public static bool Moves(this NpuOperation op) =>
        op.Kind is NpuKind.Copy or NpuKind.Transpose
        || (op is { Kind: NpuKind.Pooling, OwnActivation: NpuActivation.None, IsConversion: false } && !op.Pools());

    /// <summary>Whether rows of its output can be computed apart.</summary>
    public static bool CanStripe(this NpuOperation op) =>
        op.Kind is NpuKind.Convolution or NpuKind.Depthwise or NpuKind.VectorProduct or NpuKind.ElementWise or NpuKind.ReduceSum
        || op.Pools();

    /// <summary>Whether it can be part of a cascade.</summary>
    public static bool CanCascade(this NpuOperation op) =>
        op.Kind is NpuKind.Convolution or NpuKind.Depthwise ? op.Upscale == 1 : op.IsElementWise || op.Pools();

    /// <summary>The operand that a cascade streams through the operation.</summary>
    public static FeatureMap Primary(this NpuOperation op) => op.PrimaryIsSecond() ? op.Second! : op.Input;

    public static bool PrimaryIsSecond(this NpuOperation op) =>
        op.IsElementWise
        && op.Second is { } second
        && (
            (op.Input.Tensor.IsConstant && !second.Tensor.IsConstant) || (op.Input.Full != op.Output.Full && second.Full == op.Output.Full)
        );

    /// <summary>Its operands, then its output.</summary>
    public static IEnumerable<NpuTensor> Tensors(this NpuOperation op) =>
        op.Second is { } second
            ? [op.Input.Tensor, second.Tensor, .. op.ReadBeside.Select(m => m.Tensor), op.Written.Tensor]
            : [op.Input.Tensor, .. op.ReadBeside.Select(m => m.Tensor), op.Written.Tensor];
}
