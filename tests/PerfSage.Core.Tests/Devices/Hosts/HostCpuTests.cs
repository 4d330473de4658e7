using PerfSage.Core.Devices.Hosts;
using PerfSage.Tests;

namespace PerfSage.Core.Tests.Devices.Hosts;

public sealed class HostCpuTests
{
    public static TheoryData<string> Ids => [.. HostCpus.All.Select(cpu => cpu.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_figure_is_a_range_with_a_source(string id)
    {
        var cpu = HostCpus.Find(id)!;
        Assert.InRange(cpu.ClockHz, 1e6, 1e10);
        Assert.All(
            KernelCost.All,
            cost =>
            {
                Assert.InRange(cpu[cost].Low, 0.01, cpu[cost].High);
                Assert.True(cpu[cost].Source.Length > 10);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void One_that_is_not_known_is_not_cheaper(string id)
    {
        var (cpu, unknown) = (HostCpus.Find(id)!, HostCore.Of("toaster"));
        Assert.False(unknown.IsKnown);
        Assert.True(unknown.ClockHz <= cpu.ClockHz);
        Assert.All(
            KernelCost.All,
            cost =>
            {
                Assert.True(unknown.Profile[cost].High >= cpu[cost].High);
                Assert.True(unknown.Profile[cost].Low <= cpu[cost].Low);
            }
        );
    }

    // 12.35 million multiplications in 443.4 ms, 101,376 elements of windows in 11.83 ms, 43,008 of activations in 1.06 ms, at 216 MHz.
    [Fact]
    public void Plain_kernels_of_the_publication_are_within_the_range_of_its_core()
    {
        var cpu = HostCpus.Find("cortex-m7")!;
        Assert.InRange(443.4e-3 * 216e6 / 12.35e6, cpu.Mac.Low, cpu.Mac.High);
        Assert.InRange(96.4e-3 * 216e6 / 12.35e6, cpu.Mac.Low * 0.99, cpu.Mac.High);
        Assert.InRange(11.83e-3 * 216e6 / 101_376, cpu.Window.Low, cpu.Window.High * 1.01);
        Assert.InRange(1.06e-3 * 216e6 / 43_008, cpu.Arithmetic.Low, cpu.Arithmetic.High);
    }

    // Cycles of TFLite Micro, and multiplications of the two models.
    [Theory]
    [InlineData("cortex-m33", 11_526_407, 7.16e6)]
    [InlineData("cortex-m33", 1_705_940, 336_000)]
    [InlineData("cortex-m55", 132_413_647, 7.16e6)]
    [InlineData("cortex-m55", 10_818_194, 336_000)]
    public void Whole_models_that_were_measured_are_within_the_range(string id, double cycles, double macs)
    {
        var cpu = HostCpus.Find(id)!;
        Assert.InRange(cycles / macs, cpu.Mac.Low, cpu.Mac.High);
    }

    [Fact]
    public void CPUs_are_found_in_any_case_and_once()
    {
        Assert.Same(HostCpus.Find("cortex-m55"), HostCpus.Find("Cortex-M55"));
        Assert.Distinct(HostCpus.All.Select(cpu => cpu.Id), StringComparer.OrdinalIgnoreCase);
        Assert.Null(HostCpus.Find(""));
    }

    [Fact]
    public void Words_say_the_CPU_and_its_clock()
    {
        Assert.Equal("the Cortex-A55 at 1700 MHz", new HostCore("cortex-a55", 1.7e9).Words);
        Assert.Equal("an unknown CPU at 100 MHz", new HostCore("toaster", 1e8).Words);
    }

    [Fact]
    public void The_schema_names_the_CPUs()
    {
        var schema = File.ReadAllText(Repository.Path("devices/schema/device.schema.json"));
        Assert.All(HostCpus.All, cpu => Assert.Contains($"\"{cpu.Id}\"", schema, StringComparison.Ordinal));
    }
}
