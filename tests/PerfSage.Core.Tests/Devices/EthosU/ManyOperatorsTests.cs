using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Pricing;
using PerfSage.Core.Graphs;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Devices.EthosU;

/// <summary>A file of a few megabytes can have ten thousand operators.</summary>
public sealed class ManyOperatorsTests
{
    private const int Operators = 10_000;

    // A few seconds on a machine of its own; what grows with the square of the operators takes minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<string, Action<GraphBuilder>> Graphs = new(StringComparer.Ordinal)
    {
        ["one after the other"] = g => g.Output(Chain(g, g.Input([1, 8, 8, 8]), (x, i) => i % 2 == 0 ? g.Conv2D(x, 8, 1) : g.Relu(x))),
        ["one after the other on maps that do not fit"] = g =>
            g.Output(Chain(g, g.Input([1, 128, 64, 64]), (x, i) => i % 2 == 0 ? g.MaxPool2D(x, 1) : g.HardSwish(x))),
        ["side by side"] = g =>
        {
            var x = g.Input([1, 4, 4, 8]);
            g.Output(g.Concatenation([.. Enumerable.Range(0, Operators).Select(_ => g.HardSwish(x))], 3));
        },
        ["side by side on maps that do not fit"] = g =>
        {
            var x = g.Input([1, 64, 64, 16]);
            g.Output(Enumerable.Range(0, Operators).Select(_ => g.HardSwish(g.HardSwish(x))).ToArray()[..(Operators / 2)]);
        },
        ["parts of one"] = g => g.Output(g.Split(g.Input([1, 1, 1, 8 * Operators]), 3, Operators).Select(p => g.HardSwish(p)).ToArray()),
        ["each reads all before"] = g =>
        {
            var x = g.Input([1, 2, 2, 8]);
            g.Output(Chain(g, x, (y, _) => g.Add(y, x)));
        },
        ["paddings, parts and views"] = g => g.Output(Chain(g, g.Input([1, 4, 4, 8]), (x, i) => i % 4 == 0 ? Padded(g, x) : x)),
    };

    public static TheoryData<string> Names => [.. Graphs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Ten_thousand_operators_are_priced_in_seconds(string name)
    {
        var model = Zoo.Read(Graphs[name]);
        Assert.InRange(model.Operators.Count(), Operators, 3 * Operators);
        await Task.Run(() => Price(model, "ethos-u55-256", "ethos-u65-512")).WaitAsync(Patience);
    }

    private static void Price(ModelGraph model, params string[] devices)
    {
        var graph = new EthosUFamily().Lower(model);
        Assert.All(devices, d => Assert.All(graph.Terms(DeviceCatalog.Builtin.Find(d)!.System), term => Assert.True(float.IsFinite(term))));
    }

    // Four operators that leave the shape as it was.
    private static Tensor Padded(GraphBuilder graph, Tensor x)
    {
        var part = graph.StridedSlice(graph.Pad(x, [(0, 0), (1, 1), (1, 1), (0, 0)]), [0, 0, 0, 0], [1, 2, 8, 8], [1, 1, 1, 1]);
        return graph.Relu(graph.Reshape(part, x.Shape));
    }

    private static Tensor Chain(GraphBuilder graph, Tensor x, Func<Tensor, int, Tensor> layer)
    {
        for (var i = 0; i < Operators; i++)
        {
            x = layer(x, i);
        }

        return x;
    }
}
