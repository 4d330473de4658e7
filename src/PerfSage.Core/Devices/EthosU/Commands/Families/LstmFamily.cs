using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>
/// A long short-term memory. Each step is four gates, of two products, their sum and a table, and the states that come of them. Source:
/// lstm.cpp of the Vela compiler 5.1.
/// </summary>
internal static class LstmFamily
{
    public static void Lower(OperatorSite site)
    {
        var shape = LstmShape.Of(site);
        var state = new FeatureMap(shape.State(8), shape.Rows);
        var cell = new FeatureMap(shape.State(16), shape.Rows);
        var gates = new FeatureMap[LstmShape.Gates];
        for (var k = 0; k < gates.Length; k++)
        {
            gates[k] = Gate(site, shape, state.Tensor, k);
        }

        var kept = Product(site, shape, cell, gates[LstmShape.Forget], shape.Temporary());
        var fresh = Product(site, shape, gates[LstmShape.Cell], gates[LstmShape.Input], shape.Temporary());
        var next = new FeatureMap(shape.State(16), shape.Rows);
        site.ElementWise(kept, fresh, next, NpuOutput.AddSub, shape.Repeats);
        var squashed = Pass(site, shape, next, shape.Temporary());
        var result = Product(site, shape, squashed, gates[LstmShape.Output], new FeatureMap(shape.State(8), shape.Rows));
        var output = new FeatureMap(site.Graph.Tensor(site.OutputIndex), Volume.Of(site.Output), shape.Rows) { IsSlice = true };
        Pass(site, shape, result, output);
    }

    private static FeatureMap Gate(OperatorSite site, LstmShape shape, NpuTensor state, int gate)
    {
        var input = new FeatureMap(site.Graph.Tensor(site.InputIndex), shape.Products(shape.Features)) { IsSlice = true };
        var fromInput = Weighted(site, shape, input, LstmShape.InputWeights + gate);
        var fromState = Weighted(site, shape, new FeatureMap(state, shape.Products(shape.Cells)), LstmShape.StateWeights + gate);
        var sum = shape.Temporary();
        site.Graph.Add(
            new NpuOperation(NpuKind.ElementWise, site.Source)
            {
                Input = fromInput with { Full = shape.Rows, Shape = shape.Rows },
                Second = fromState with { Full = shape.Rows, Shape = shape.Rows },
                Output = sum,
                OutputKind = NpuOutput.AddSub,
                Activation = NpuActivation.Table,
                Repeats = shape.Repeats,
            }
        );
        return gate == LstmShape.Cell ? sum : Pass(site, shape, sum, shape.Temporary());
    }

    private static FeatureMap Weighted(OperatorSite site, LstmShape shape, FeatureMap input, int operand)
    {
        var depth = input.Shape.D;
        var result = new FeatureMap(new NpuTensor(shape.Rows.Elements, shape.Cells, 16), shape.Products(shape.Cells));
        var weights = site.Op.Input(operand) is { } filter
            ? WeightFormat.Weights(filter, NpuKind.VectorProduct, SlidingWindow.One, depth, shape.Cells, 8)
            : new NpuWeights(new object(), (double)depth * shape.Cells, 10.0 * shape.Cells, shape.Cells);
        site.Graph.Add(
            new NpuOperation(NpuKind.VectorProduct, site.Source)
            {
                Input = input,
                Output = result,
                Weights = weights,
                Repeats = shape.Repeats,
            }
        );
        return result;
    }

    private static FeatureMap Product(OperatorSite site, LstmShape shape, FeatureMap first, FeatureMap second, FeatureMap output)
    {
        site.ElementWise(first, second, output, NpuOutput.Mul, shape.Repeats);
        return output;
    }

    private static FeatureMap Pass(OperatorSite site, LstmShape shape, FeatureMap input, FeatureMap output)
    {
        var pass = new NpuOperation(NpuKind.Pooling, site.Source)
        {
            Input = input,
            Output = output,
            Repeats = shape.Repeats,
        };
        site.Graph.Add(pass);
        return output;
    }
}
