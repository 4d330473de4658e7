using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Analysis.Arena.Scratch;

/// <summary>
/// What TensorFlow Lite's own kernels ask for, by kind of operator, with one thread or the matrix library of phones (ruy). Not listed, and
/// so not counted: LSTM and RNN, where it differs from release to release, convolutions over volumes, 8-bit weights of SVDF and
/// BATCH_MATMUL for a float input, and other reductions.
/// </summary>
internal static class KernelScratch
{
    private static readonly Dictionary<int, Func<OperatorInfo, IEnumerable<ScratchTensor>>> Rules = new()
    {
        [Convolutions.Conv2D.Code] = ConvolutionScratch.Of,
        [Convolutions.DepthwiseConv2D.Code] = DepthwiseScratch.Of,
        [MatrixProducts.FullyConnected.Code] = FullyConnectedScratch.Of,
        [MatrixProducts.BatchMatMul.Code] = BatchMatMulScratch.Of,
        [Reductions.Mean.Code] = SumScratch.Of,
        [Reductions.Sum.Code] = SumScratch.Of,
        [Recurrent.Svdf.Code] = SvdfScratch.Of,
    };

    /// <exception cref="OverflowException">A size is no 64-bit number.</exception>
    public static IEnumerable<ScratchTensor> Of(OperatorInfo op) =>
        Rules.TryGetValue(op.Code, out var rule) ? rule(op).Where(s => s.Bytes > 0) : [];
}
