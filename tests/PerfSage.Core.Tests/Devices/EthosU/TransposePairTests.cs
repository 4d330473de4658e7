using PerfSage.Core.Devices.EthosU;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using ZooTensor = PerfSage.Zoo.Building.Tensor;

namespace PerfSage.Core.Tests.Devices.EthosU;

/// <summary>Convolutions with two transpositions between them, as converters from other layouts write them.</summary>
public sealed class TransposePairTests
{
    private const int First = 1;
    private const int Second = 2;
    private static readonly int[] ToChannelsFirst = [0, 3, 1, 2];
    private static readonly int[] ToChannelsLast = [0, 2, 3, 1];

    public static TheoryData<string> Devices => ["ethos-u55-256", "ethos-u65-512", "ethos-u85-256"];

    /// <summary>Ethos-U85 transposes while it writes what it computed.</summary>
    public static TheoryData<string> DevicesThatWriteTransposed => ["ethos-u55-256", "ethos-u65-512"];

    [Theory]
    [MemberData(nameof(Devices))]
    public void The_second_undoes_the_first_and_neither_runs(string device)
    {
        var terms = Priced.On(device, g => g.Output(Convolved(g, Back(g, Convolved(g, g.Input([1, 32, 32, 16]))))));
        Assert.Equal([OperatorTerms.None, OperatorTerms.None], terms[First..(Second + 1)]);
        Assert.True(terms[0].Cycles > 0 && terms[3].Cycles > 0);
    }

    [Theory]
    [MemberData(nameof(DevicesThatWriteTransposed))]
    public void What_is_transposed_twice_in_the_same_way_is_not_as_it_was(string device) =>
        AssertRun(
            Priced.On(
                device,
                g => g.Output(g.Transpose(g.Transpose(Convolved(g, g.Input([1, 32, 32, 16])), ToChannelsFirst), ToChannelsFirst))
            )
        );

    [Theory]
    [MemberData(nameof(DevicesThatWriteTransposed))]
    public void What_another_operator_reads_between_them_is_written(string device) =>
        AssertRun(
            Priced.On(
                device,
                g =>
                {
                    var between = g.Transpose(Convolved(g, g.Input([1, 32, 32, 16])), ToChannelsFirst);
                    g.Output(Convolved(g, g.Transpose(between, ToChannelsLast)), g.Relu(between));
                }
            )
        );

    [Theory]
    [MemberData(nameof(DevicesThatWriteTransposed))]
    public void An_output_between_them_is_written(string device) =>
        AssertRun(
            Priced.On(
                device,
                g =>
                {
                    var between = g.Transpose(Convolved(g, g.Input([1, 32, 32, 16])), ToChannelsFirst);
                    g.Output(Convolved(g, g.Transpose(between, ToChannelsLast)), between);
                }
            )
        );

    private static ZooTensor Back(GraphBuilder g, ZooTensor x) => g.Transpose(g.Transpose(x, ToChannelsFirst), ToChannelsLast);

    private static ZooTensor Convolved(GraphBuilder g, ZooTensor x) => g.Conv2D(x, 16, 3);

    private static void AssertRun(OperatorTerms[] terms) => Assert.All(terms[First..(Second + 1)], t => Assert.True(t.Cycles > 0));
}
