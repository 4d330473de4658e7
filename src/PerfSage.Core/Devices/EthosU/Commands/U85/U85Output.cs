namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>How long the output unit takes for an element.</summary>
internal static class U85Output
{
    private const double Division = 33;

    public static double CyclesPerElement(U85Core core, NpuOperation op)
    {
        var activation = op.Activation == NpuActivation.None ? 0 : core.Activation[0];
        var own =
            op.OwnActivation != NpuActivation.None || op.Kind == NpuKind.Transpose
                ? core.Activation[op.Axes is { IsSlow: true } ? 1 : 0]
                : Output(core, op, op.Chained.Count > 0);
        var sum = Math.Max(own, activation);
        for (var i = 0; i < op.Chained.Count; i++)
        {
            var next = op.Chained[i];
            sum += Math.Max(Output(core, next, i < op.Chained.Count - 1), next.Activation == NpuActivation.None ? 0 : core.Activation[0]);
        }

        return sum;
    }

    private static double Output(U85Core core, NpuOperation op, bool isChained)
    {
        if (op.OutputKind == NpuOutput.Division)
        {
            return Division;
        }

        var (input, output) = (op.Input.Bits, op.Output.Bits);
        var width =
            isChained && (input == 32 || output == 32) ? OutputWidth.Narrowed
            : output == 64 ? OutputWidth.Bits64
            : op.Kind == NpuKind.ElementWise && op.Second is not null && input == 32
                ? (output == 32 ? OutputWidth.Wide : OutputWidth.Narrowed)
            : output == 32 ? OutputWidth.Bits32
            : output == 16 ? OutputWidth.Bits16
            : OutputWidth.Bits8;
        return core.Output[(int)width];
    }
}
