using PerfSage.Core.Devices.EthosU.Commands.Memory;
using PerfSage.Core.Devices.EthosU.Commands.Plans;
using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.Scheduling;

/// <summary>Joins neighbours whose feature maps do not fit the SRAM.</summary>
internal sealed class CascadeBuilder(TensorUses uses, double limit)
{
    /// <param name="striped">Plans by stripes, of neighbours.</param>
    /// <param name="whole">Plans of the same operations without stripes, for those that do not become part of a cascade.</param>
    /// <param name="besides">Bytes that are in the SRAM anyway.</param>
    public (OpPlan[] Plans, List<Cascade> Cascades) Build(IReadOnlyList<OpPlan> striped, IReadOnlyList<OpPlan> whole, double besides)
    {
        var plans = whole.ToArray();
        var cascades = new List<Cascade>();
        for (var i = 0; i < striped.Count; i++)
        {
            var length = CanJoin(striped[i]) ? Length(striped, whole, i, besides) : 1;
            if (length > 1)
            {
                cascades.Add(Join(striped, plans, i, length));
                i += length - 1;
            }
        }

        return (plans, cascades);
    }

    private int Length(IReadOnlyList<OpPlan> striped, IReadOnlyList<OpPlan> whole, int start, double besides)
    {
        var bytes = striped[start].Buffer?.Bytes ?? 0;
        var length = 1;
        RollingBuffer? before = null;
        for (var k = start + 1; k < striped.Count && Follows(striped[k - 1], striped[k]); k++)
        {
            var (producer, plan) = (striped[k - 1], striped[k]);
            var buffer = Between(producer, plan);
            bytes += plan.Buffer?.Bytes ?? 0;
            bytes += before is not null && Reuses(producer, before, buffer) ? 0 : buffer.Bytes;
            var (input, output) = (plan.Operation.Primary(), plan.Operation.Written);
            var inPlace = Reuses(whole[k], new(input.Full, input.Tensor.Bytes), new(output.Full, output.Tensor.Bytes));
            var alone = input.Tensor.Bytes + (inPlace ? 0 : output.Tensor.Bytes) + besides;
            if (alone < limit || bytes > limit)
            {
                break;
            }

            length = k - start + 1;
            before = buffer;
        }

        return length;
    }

    private Cascade Join(IReadOnlyList<OpPlan> striped, OpPlan[] plans, int start, int length)
    {
        var end = striped[start + length - 1].Index;
        var buffers = new Dictionary<int, RollingBuffer>();
        var bytes = 0.0;
        RollingBuffer? before = null;
        for (var k = start; k < start + length; k++)
        {
            plans[k] = striped[k] with { Cascade = end, IsFirst = k == start };
            bytes += striped[k].Buffer?.Bytes ?? 0;
            if (k == start)
            {
                continue;
            }

            var buffer = Between(striped[k - 1], striped[k]);
            buffers[striped[k].Index] = buffer;
            if (before is not null && Reuses(striped[k - 1], before, buffer))
            {
                plans[k - 1] = plans[k - 1] with { ReusesBuffer = true };
            }
            else
            {
                bytes += buffer.Bytes;
            }

            before = buffer;
        }

        return new Cascade(striped[start].Index, end, bytes, buffers);
    }

    private static bool CanJoin(OpPlan plan) =>
        plan.Operation.CanCascade() && !plan.Operation.Primary().Tensor.IsConstant && plan.Stripe.H < plan.Operation.Output.Full.H;

    private bool Follows(OpPlan producer, OpPlan plan)
    {
        var (tensor, input) = (producer.Operation.Written.Tensor, plan.Operation.Primary());
        return CanJoin(plan)
            && plan.Index == producer.Index + 1
            && input.Tensor == tensor
            && uses.Readers(tensor).Count == 1
            && uses.Writers(tensor).Count == 1
            && producer.Operation.Written.Full == input.Full
            && !producer.Operation.Written.IsSlice
            && !tensor.IsLinear
            && tensor is { IsInput: false, IsOutput: false, IsOnHost: false, IsPersistent: false };
    }

    private static RollingBuffer Between(OpPlan producer, OpPlan plan)
    {
        var rows = RoundUp(producer.Stripe.H + plan.Input.H, plan.Input.H);
        var shape = new Volume(rows, plan.Input.W, RoundUp(producer.Stripe.D, EthosUAccelerator.BrickDepth));
        return new RollingBuffer(shape, CeilDiv(shape.Elements * producer.Operation.Written.Tensor.Bits, 8));
    }

    private bool Reuses(OpPlan plan, RollingBuffer input, RollingBuffer output) =>
        plan.Operation.IsOneToOne()
        && plan.Input == plan.Stripe
        && OutputReuse.CanShare(plan.Operation.Primary().Tensor, plan.Operation.Written.Tensor, uses)
        && input == output;
}
