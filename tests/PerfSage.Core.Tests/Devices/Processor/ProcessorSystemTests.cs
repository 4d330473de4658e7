using PerfSage.Core.Analysis.Arena;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Processor;
using PerfSage.Core.Devices.Processor.Kernels;
using PerfSage.Core.Devices.Processor.Units;
using PerfSage.Core.Features;
using PerfSage.Core.Operators;
using PerfSage.Core.TfLite;
using PerfSage.Tests;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Devices.Processor;

public sealed class ProcessorSystemTests
{
    private const string Embedding = "\"trust\": 0.25, \"embedding\": [1, 2, 3, 4, 5, 6, 7, 8]";

    [Fact]
    public void A_file_says_what_the_unit_takes()
    {
        var device = Phones.Device(PhoneText.Cpu);
        var system = Phones.Cpu;
        Assert.Equal((ProcessorUnit.Cpu, "TFLite 2.10", 1, 0.0), (system.Unit, system.Runtime, system.Threads, system.ActiveWatts));
        Assert.Equal(new Rates(2, 100, 1000, 2000, 500, 40, 10), Rates(Phones.CpuWithPatches, "conv-3x3"));
        Assert.Equal(new Rates(0, 50, 0, 0, 0, 0, 0), Rates(system, "pointwise"));
        Assert.Null(system.Table(Precision.Int8));
        Assert.Equal(new Measurement("Example", 12, "one core, plugged in", "temperature"), device.Labels.Measurement);
        Assert.Equal((0.0, 0), (system.Trust, system.Embedding.Count));
        Assert.Null(system.Roofs);
        Assert.Equal(["unit CPU", "runtime TFLite 2.10", "threads 1"], system.Facts.Select(f => $"{f.Name} {f.Value}"));
    }

    [Theory]
    [InlineData("cpu", "CPU", HostLink.None)]
    [InlineData("gpu", "GPU", HostLink.Copies)]
    [InlineData("dsp", "DSP", HostLink.Copies)]
    [InlineData("tpu", "TPU", HostLink.Copies)]
    public void A_unit_has_words_a_group_and_perhaps_a_host(string unit, string words, object link)
    {
        var system = Phones.Read(PhoneText.Cpu.Replace("\"cpu\"", $"\"{unit}\"", StringComparison.Ordinal));
        Assert.Equal((words, unit), (Phones.Family.AcceleratorOf(system), Phones.Family.GroupOf(system)));
        Assert.Equal(link, system.HostLink);
        Assert.Contains(unit, Phones.Family.Groups);
    }

    [Fact]
    public void Files_with_the_same_rates_are_the_same_hardware()
    {
        var (one, other) = (Phones.Read(PhoneText.Cpu), Phones.Read(PhoneText.Cpu.Replace("My phone", "Yours", StringComparison.Ordinal)));
        Assert.NotSame(one, other);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Phones.Read(PhoneText.Cpu.Replace("\"psPerInput\": 500", "\"psPerInput\": 501", StringComparison.Ordinal)));
        Assert.NotEqual(one, Phones.Read(PhoneText.Cpu.Replace("\"trust\": 0", Embedding, StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_number_of_a_system_is_a_column()
    {
        var text = PhoneText
            .Gpu.Replace("\"threads\": 1", "\"threads\": 3", StringComparison.Ordinal)
            .Replace("\"trust\": 0", Embedding, StringComparison.Ordinal);
        (string Name, double Value)[] expected =
        [
            ("cpu", 0),
            ("gpu", 1),
            ("dsp", 0),
            ("tpu", 0),
            ("log.threads", ColumnScale.Size.Store(3)),
            ("trust", 0.25),
            ("embedded", 1),
            .. Enumerable.Range(0, 8).Select(i => ($"embedding_{i}", i + 1.0)),
        ];
        Assert.Equal(expected.Select(e => e.Name), Phones.Family.DeviceColumns.Select(c => c.Name));
        Assert.Equal(expected.Select(e => (float)e.Value), Phones.Family.Describe(Phones.Read(text)));
        Assert.Equal([1, 0, 0, 0, (float)ColumnScale.Size.Store(1), .. new float[10]], Phones.Family.Describe(Phones.Cpu));
    }

    [Fact]
    public void Memory_is_the_arena_that_the_runtime_plans()
    {
        foreach (var model in new[] { "ds-cnn-kws", "mobilenet-v2" }.Select(name => TfLiteReader.Read(GoldenModels.Get(name).ToBytes())))
        {
            var (memory, plan) = (Phones.Family.Lower(model).Memory(Phones.Cpu)!, ArenaPlanner.Plan(model));
            Assert.Equal(plan.PeakBytes / 1024.0, memory.PeakKiB);
            Assert.Equal(plan.LiveBytes.SelectMany(s => s).Select(b => b / 1024.0), memory.OperatorKiB);
            Assert.True(memory.PeakKiB >= memory.OperatorKiB.Max());
        }
    }

    [Theory]
    [InlineData("gpu", TensorType.Float32, null)]
    [InlineData("gpu", TensorType.Int8, null)]
    [InlineData("dsp", TensorType.Int8, null)]
    [InlineData("tpu", TensorType.Int8, null)]
    [InlineData("cpu", TensorType.Float32, null)]
    [InlineData("dsp", TensorType.Float32, "the Hexagon delegate computes in 8 bits, and this is float32")]
    [InlineData("tpu", TensorType.Int16, "the Edge TPU computes in 8 bits, and this is int16")]
    public void A_delegate_takes_its_element_types(string unit, object type, string? reason) =>
        Assert.Equal(reason, Reason(unit, (TensorType)type, BuiltinOperator.Relu));

    [Theory]
    [InlineData("gpu", "the GPU delegate does not take it")]
    [InlineData("dsp", "the Hexagon delegate does not take it")]
    [InlineData("tpu", "the Edge TPU does not take it")]
    [InlineData("cpu", null)]
    public void A_delegate_leaves_what_it_does_not_have_to_the_host(string unit, string? reason) =>
        Assert.Equal(reason, Reason(unit, TensorType.Int8, BuiltinOperator.ReverseV2));

    [Fact]
    public void What_the_host_runs_takes_the_unit_no_time()
    {
        var model = Zoo.Read(g => g.Output(g.Unary(BuiltinOperator.ReverseV2, g.Input([1, 8, 8, 4]))));
        var graph = Phones.Family.Lower(model);
        var gpu = Phones.Read(PhoneText.Gpu);
        Assert.Equal((0, null), (graph.BaseMs(gpu)[0], graph.Unmeasured(gpu)[0]));
        Assert.True(graph.BaseMs(Phones.Cpu)[0] > 0);
    }

    [Fact]
    public void The_tables_of_delegates_hold_builtin_operators()
    {
        DelegateOperators[] all = [GpuDelegate.Operators, HexagonDelegate.Operators, EdgeTpu.Operators];
        // Making a table fails on a name that is none.
        Assert.All(all, d => Assert.NotEmpty(d.Name));
        var convolution = Zoo.Last([1, 8, 8, 4], (g, x) => g.Conv2D(x, 8, 3));
        Assert.True(convolution.Is(Convolutions.Conv2D));
        Assert.All(all, d => Assert.True(d.Takes(convolution)));
    }

    [Fact]
    public void Any_operator_of_any_size_has_finite_terms_on_every_unit()
    {
        foreach (var build in EthosU.AnySizeModels.All.Values)
        {
            var graph = Phones.Family.Lower(build());
            foreach (var device in FamilyDevices.Processors)
            {
                Assert.All(graph.Terms(device.System), term => Assert.True(float.IsFinite(term)));
            }
        }
    }

    private static string? Reason(string unit, TensorType type, BuiltinOperator code)
    {
        var system = Phones.Read(PhoneText.Cpu.Replace("\"cpu\"", $"\"{unit}\"", StringComparison.Ordinal));
        var model = Zoo.Read(g => g.Output(g.Unary(code, g.Input([1, 8, 8, 4], type))));
        return Phones.Family.Lower(model).Placements(system).Single().HostReason;
    }

    private static Rates? Rates(ProcessorSystem system, string kernel) =>
        system.Table(Precision.Float32)?.Find(KernelList.Find(kernel)!)?.Rates;
}
