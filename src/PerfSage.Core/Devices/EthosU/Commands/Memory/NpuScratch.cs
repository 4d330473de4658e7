namespace PerfSage.Core.Devices.EthosU.Commands.Memory;

/// <summary>What a matrix product of two feature maps needs for the products that it sums, and for the sums.</summary>
internal static class NpuScratch
{
    private const int BytesPerProduct = 4;

    public static long Bytes(NpuOperation op) =>
        op.Kind == NpuKind.MatMul
            ? Rounding.RoundUp(op.Input.Shape.Area * (op.Input.Shape.D + 1L) * BytesPerProduct, NpuTensor.Quantum)
            : 0;
}
