namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Cycles that the output unit takes per element.</summary>
internal static class OutputUnit
{
    // Columns of the rates; its fifth is of additions that need no scaling, which nobody makes.
    private const int UnaryWide = 0;
    private const int BinaryWide = 1;
    private const int ProductWide = 2;
    private const int ProductOrWideAccumulator = 3;
    private const int Sum = 5;
    private const int Largest = 6;
    private const int Usual = 7;

    /// <param name="kind">That runs, where an operation is several.</param>
    public static double PerElement(
        NpuCore core,
        NpuOperation op,
        NpuBlock block,
        NpuKind kind,
        int inputBits,
        int outputBits,
        NpuOutput output
    )
    {
        var isElementWise = kind == NpuKind.ElementWise;
        var column = output switch
        {
            _ when isElementWise && inputBits == 32 => op.Second is null ? UnaryWide : BinaryWide,
            NpuOutput.Mul when outputBits == 32 => ProductWide,
            NpuOutput.Mul => ProductOrWideAccumulator,
            _ when !isElementWise && block.IsWideAccumulator => ProductOrWideAccumulator,
            NpuOutput.AddSub => Sum,
            NpuOutput.MaxPool => Largest,
            _ => Usual,
        };
        var activation = op.Activation switch
        {
            NpuActivation.Relu => 1,
            NpuActivation.Clamp => 2,
            _ => 0,
        };
        return Math.Max(core.Rates.Operations[column], core.Rates.Activations[activation]);
    }
}
