using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Pricing;
using PerfSage.Core.Graphs;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Layers;

namespace PerfSage.Core.Tests.Devices.EthosU;

/// <summary>A file of a few hundred bytes can name sizes that no loop would come to the end of.</summary>
public sealed class AnySizeTests
{
    // What is priced in milliseconds has ended by then on the slowest machine; a loop over a billion has not.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly EthosUFamily Family = new();

    public static TheoryData<string> Names => [.. AnySizeModels.All.Keys];

    public static TheoryData<string> Empty => [.. EmptyModels.All.Keys];

    /// <summary>Whatever the rules leave to the host.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public Task Any_size_is_priced_at_once_on_every_device(string name) =>
        Task.Run(() =>
            {
                var model = AnySizeModels.All[name]();
                var graph = Family.Lower(model);
                foreach (var system in FamilyDevices.Npus.Select(d => d.System))
                {
                    Assert.All(graph.Terms(system), term => Assert.True(float.IsFinite(term)));
                }
            })
            .WaitAsync(Patience);

    /// <summary>So that a rule that is loosened hangs no build.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public Task Any_size_is_priced_at_once_whatever_the_rules_say(string name) =>
        Task.Run(() =>
            {
                var model = AnySizeModels.All[name]();
                foreach (var device in FamilyDevices.Npus)
                {
                    Assert.All(Priced.WithoutHost((EthosUSystem)device.System, model), terms => IsFinite(terms, device.Id));
                }
            })
            .WaitAsync(Patience);

    /// <summary>Such files are refused before; a part without elements can be one of many.</summary>
    [Theory]
    [MemberData(nameof(Empty))]
    public void What_has_no_elements_costs_nothing(string name)
    {
        var model = EmptyModels.All[name]();
        foreach (var device in FamilyDevices.Npus)
        {
            Assert.All(Priced.WithoutHost((EthosUSystem)device.System, model), terms => Assert.Equal(OperatorTerms.None, terms));
        }
    }

    [Fact]
    public void A_part_without_elements_leaves_the_others_as_they_are()
    {
        foreach (var device in FamilyDevices.Npus)
        {
            var system = (EthosUSystem)device.System;
            var expected = Priced.WithoutHost(system, EmptyModels.Joined(withEmpty: false)).Single();
            Assert.True(expected.Cycles > 0);
            Assert.Equal(expected, Priced.WithoutHost(system, EmptyModels.Joined(withEmpty: true)).Single());
        }
    }

    [Fact]
    public void A_kernel_costs_by_its_taps_however_many_they_are()
    {
        var kibi = RunCycles(Pool(1 << 10, 1 << 10));
        Assert.Equal(1, RunCycles(Pool(1 << 14, 1 << 14)) / kibi / (1 << 8), 2);
        Assert.Equal(1, RunCycles(Pool(1 << 20, 1 << 10)) / kibi / (1 << 10), 2);
    }

    private static ModelGraph Pool(int height, int width) =>
        Placing.Placed.WithLast(
            Zoo.Read(g => g.Output(g.AveragePool2D(g.Input([1, 16, 16, 8]), 2))),
            op => op with { Options = op.Options with { FilterH = height, FilterW = width } }
        );

    private static double RunCycles(ModelGraph model) => Priced.WithoutHost(Priced.System("ethos-u55-256"), model).Single().RunCycles;

    private static void IsFinite(OperatorTerms terms, string device)
    {
        double[] numbers =
        [
            terms.Cycles,
            terms.RunCycles,
            terms.NpuCycles,
            terms.SramCycles,
            terms.ExternalCycles,
            terms.SramBytes,
            terms.ExternalBytes,
            terms.Macs,
            terms.WeightBytes,
            terms.LiveBytes,
            terms.Operations,
        ];
        Assert.All(numbers, n => Assert.True(double.IsFinite(n) && n >= 0, $"{device}: {terms}"));
    }
}
