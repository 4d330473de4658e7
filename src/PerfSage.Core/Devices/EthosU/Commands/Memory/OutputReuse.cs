using PerfSage.Core.Devices.EthosU.Commands.Plans;

namespace PerfSage.Core.Devices.EthosU.Commands.Memory;

/// <summary>Which operations can write their output over their input.</summary>
internal static class OutputReuse
{
    /// <returns>The operand whose place the output takes; null if there is none.</returns>
    public static NpuTensor? Operand(NpuOperation op, TensorUses uses, Func<NpuTensor, bool> isHere)
    {
        var output = op.Written.Tensor;
        if (!op.IsOneToOne() || !isHere(output))
        {
            return null;
        }

        NpuTensor?[] operands = [op.Input.Tensor, op.Second?.Tensor];
        return operands.FirstOrDefault(t => t is not null && isHere(t) && IsAlike(t, output) && CanShare(t, output, uses));
    }

    public static bool CanShare(NpuTensor input, NpuTensor output, TensorUses uses) =>
        !input.IsOutput
        && !input.IsConstant
        && !input.IsPersistent
        && !output.IsPersistent
        && input.Bits == output.Bits
        && uses.Readers(input).Count == 1
        && uses.Writers(output).Count == 1;

    private static bool IsAlike(NpuTensor input, NpuTensor output) =>
        input.Elements == output.Elements && input.Depth == output.Depth && input.IsLinear == output.IsLinear;
}
