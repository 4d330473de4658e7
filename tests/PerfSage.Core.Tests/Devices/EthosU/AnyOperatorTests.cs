using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Pricing;
using PerfSage.Core.Operators;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Devices.EthosU;

/// <summary>A file can give an operator any tensors; what TensorFlow Lite's kernel would take has a price.</summary>
public sealed class AnyOperatorTests
{
    private const int MostOperands = 24;

    private static readonly int[][] Shapes =
    [
        [],
        [5],
        [3, 7],
        [1, 4, 9],
        [1, 8, 6, 3],
        [2, 8, 6, 16],
        [1, 2, 4, 6, 8],
        [1, 1, 2, 3, 2, 5],
    ];

    private static readonly TensorType[] Types = [TensorType.Int8, TensorType.Int16, TensorType.Int32];

    private static readonly EthosUFamily Family = new();

    // One of each memory mode.
    private static readonly DeviceProfile[] Devices =
    [
        .. FamilyDevices.Npus.DistinctBy(d => (((EthosUSystem)d.System).MemoryMode, Family.GroupOf(d.System))),
    ];

    public static TheoryData<int> Kinds => [.. OperatorCatalog.All.Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whatever_an_operator_is_given_is_priced(int code)
    {
        foreach (var (shape, type) in Shapes.SelectMany(shape => Types.Select(type => (shape, type))))
        {
            foreach (var constants in new[] { false, true })
            {
                IsPriced(code, shape, type, constants);
            }
        }
    }

    // With all operands of one shape, then with constants behind the first.
    private static void IsPriced(int code, int[] shape, TensorType type, bool areConstant)
    {
        var required = OperatorCatalog.Of(code).Required;
        foreach (var count in Enumerable.Range(Math.Max(1, required.Inputs), 2).Where(n => n <= MostOperands))
        {
            var model = Zoo.Read(g =>
            {
                var x = g.Input(shape, type);
                Tensor Operand(int i) =>
                    i == 0 ? x
                    : areConstant ? Constant(g, x)
                    : g.Input(shape, type);
                Tensor[] outputs =
                [
                    .. Enumerable.Range(0, Math.Max(1, required.Outputs)).Select(_ => g.AddTensor(type, shape, x.Quantization)),
                ];
                g.AddOperator((BuiltinOperator)code, [.. Enumerable.Range(0, count).Select(Operand)], outputs);
                g.Output(outputs);
            });
            var graph = Family.Lower(model);
            Assert.All(
                Devices,
                d => Assert.All(graph.Terms(d.System), term => Assert.True(float.IsFinite(term), $"{d.Id}: {count} of {type}"))
            );
        }
    }

    private static Tensor Constant(GraphBuilder graph, Tensor like) =>
        graph.AddTensor(like.Type, like.Shape, like.Quantization, new byte[Size(like)], "constant");

    private static int Size(Tensor tensor) =>
        tensor.Shape.Aggregate(1, (product, size) => product * size)
        * tensor.Type switch
        {
            TensorType.Int8 => 1,
            TensorType.Int16 => 2,
            _ => 4,
        };
}
