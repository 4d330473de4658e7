using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Hosts;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Devices.Hosts;

/// <summary>How long operators may take that an accelerator leaves to its host.</summary>
public sealed class HostTimeTests
{
    private static readonly HostCore M55 = new("cortex-m55", 400e6);

    private static readonly HostCpu Cpu = M55.Profile;

    [Fact]
    public void A_slower_clock_takes_longer()
    {
        var model = Model((g, x) => g.Unary(BuiltinOperator.Exp, x));
        var (fast, slow) = (Time(model, M55), Time(model, M55 with { ClockHz = 160e6 }));
        Assert.Equal(fast.HighMs * 2.5, slow.HighMs, 1e-12);
        Assert.Equal(fast.LowMs * 2.5, slow.LowMs, 1e-12);
        Assert.True(0 < fast.LowMs && fast.LowMs < fast.HighMs);
    }

    [Fact]
    public void Another_CPU_takes_another_time()
    {
        var model = Model((g, x) => g.Conv2D(x, 4, 3));
        Assert.NotEqual(Time(model, M55).HighMs, Time(model, M55 with { Cpu = "cortex-m7" }).HighMs);
        Assert.Equal(Time(model, M55 with { Cpu = "" }), Time(model, M55 with { Cpu = "toaster" }));
        Assert.All(
            HostCpus.All,
            cpu => Assert.True(Time(model, M55 with { Cpu = "toaster" }).HighMs >= Time(model, M55 with { Cpu = cpu.Id }).HighMs)
        );
    }

    // The input is [1, 8, 8, 4]: 256 elements.
    [Fact]
    public void Each_kind_takes_what_its_class_does()
    {
        Assert.Equal(256 * Cpu.Arithmetic.High, Cycles((g, x) => g.Unary(BuiltinOperator.Abs, x)), 1e-6);
        Assert.Equal(256 * Cpu.Function.High, Cycles((g, x) => g.Unary(BuiltinOperator.Exp, x)), 1e-6);
        Assert.Equal(256 * Cpu.Move.High, Cycles((g, x) => g.Unary(BuiltinOperator.ReverseV2, x)), 1e-6);
        Assert.Equal(256 * 8 * Cpu.Function.High, Cycles((g, x) => g.Unary(BuiltinOperator.TopkV2, x)), 1e-6);
        Assert.Equal(256 * Cpu.Move.High, Cycles((g, x) => g.Unary(BuiltinOperator.Squeeze, x)), 1e-6);
        // Eight dimensions at most, and not what the tensor holds.
        Assert.InRange(Cycles((g, x) => g.Operator(BuiltinOperator.Shape, [x], [4])), 1, 8 * Cpu.Move.High);
    }

    // 256 outputs of 3 x 3 x 4 multiplications each, and 64 of 2 x 2.
    [Fact]
    public void Products_and_windows_count_what_they_read()
    {
        Assert.Equal((256 * 36 * Cpu.Mac.High) + (256 * Cpu.Arithmetic.High), Cycles((g, x) => g.Conv2D(x, 4, 3)), 1e-6);
        Assert.Equal((256 * Cpu.Window.High) + (64 * Cpu.Arithmetic.High), Cycles((g, x) => g.MaxPool2D(x, 2)), 1e-6);
    }

    [Fact]
    public void A_kind_that_nobody_knows_takes_the_most_of_all()
    {
        var unknown = Cycles((g, x) => g.Unary((BuiltinOperator)9999, x));
        Assert.Equal(256 * KernelCost.All.Max(cost => Cpu[cost].High), unknown, 1e-6);
    }

    [Fact]
    public void What_the_accelerator_runs_takes_the_host_no_time()
    {
        var model = Model((g, x) => g.Unary(BuiltinOperator.Exp, x));
        Assert.Equal(new HostTime(0, 0), HostOperators.Time(model, [Placement.Accelerator], M55, HostLink.SharedMemory));
    }

    // 256 elements go to the host and come back, of three operators only the middle one's.
    [Theory]
    [InlineData(HostLink.SharedMemory, 0)]
    [InlineData(HostLink.Copies, 512)]
    public void What_crosses_a_border_is_copied_where_memory_is_not_shared(object link, int elements)
    {
        var model = Model((g, x) => g.Relu(g.Unary(BuiltinOperator.Exp, g.Relu(x))));
        Placement[] placements = [Placement.Accelerator, new("no reason"), Placement.Accelerator];
        var time = HostOperators.Time(model, placements, M55, (HostLink)link);
        Assert.Equal((256 * Cpu.Function.High) + (elements * Cpu.Move.High), time.HighMs / 1000 * M55.ClockHz, 1e-6);
        Assert.Equal((256 * Cpu.Function.Low) + (elements * Cpu.Move.Low), time.LowMs / 1000 * M55.ClockHz, 1e-6);
    }

    // The app's own memory is the host's.
    [Fact]
    public void What_the_host_hands_to_itself_is_not_copied()
    {
        var model = Model((g, x) => g.Unary(BuiltinOperator.Exp, g.Unary(BuiltinOperator.Exp, x)));
        Placement[] placements = [new("no reason"), new("no reason")];
        Assert.Equal(
            HostOperators.Time(model, placements, M55, HostLink.SharedMemory),
            HostOperators.Time(model, placements, M55, HostLink.Copies)
        );
    }

    [Fact]
    public void All_kinds_have_a_class_but_those_that_nobody_knows() =>
        Assert.Equal(
            OperatorCatalog.All.Where(kind => Opaque.All.Contains(kind) || StableHlo.All.Contains(kind)).Select(kind => kind.Name),
            OperatorCatalog.All.Where(kind => kind.Kernel == KernelClass.Unknown).Select(kind => kind.Name)
        );

    private static double Cycles(Func<GraphBuilder, Tensor, Tensor> layer) => Time(Model(layer), M55).HighMs / 1000 * M55.ClockHz;

    private static HostTime Time(ModelGraph model, HostCore host) =>
        HostOperators.Time(model, [.. model.Operators.Select(_ => new Placement("no reason"))], host, HostLink.SharedMemory);

    private static ModelGraph Model(Func<GraphBuilder, Tensor, Tensor> layer) => Zoo.Read(g => g.Output(layer(g, g.Input([1, 8, 8, 4]))));
}
