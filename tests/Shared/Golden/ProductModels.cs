using PerfSage.Zoo.Building;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Tests.Golden;

/// <summary>Matrix products and recurrent layers.</summary>
internal static class ProductModels
{
    public static IReadOnlyList<NamedModel> All { get; } =
    [GraphExtensions.Model("products", Products), GraphExtensions.Model("recurrence", Recurrence)];

    private static void Products(GraphBuilder graph)
    {
        foreach (var rows in new[] { 1, 4, 8, 16, 5 })
        {
            graph.Output(graph.FullyConnected(graph.Input([rows, 36]), 20, FusedActivation.Relu));
        }

        var shuffled = new OperatorOptions(
            OptionsKind.FullyConnected,
            OptionField.Of(0, (byte)FusedActivation.SignBit),
            OptionField.Of(1, (byte)1)
        );
        graph.Output(graph.Operator(BuiltinOperator.FullyConnected, [graph.Input([2, 8]), graph.Weights(6, 8), null], [2, 6], shuffled));
        var kept = graph.FullyConnected(graph.Input([2, 3, 7, 18]), 10, keepDimensions: true);
        var x = graph.BatchMatMul(kept, graph.Input([2, 3, 10, 22]));
        x = graph.BatchMatMul(x, graph.Input([2, 3, 7, 9]), adjointFirst: true);
        graph.Output(graph.BatchMatMul(x, graph.Input([2, 3, 5, 9]), adjointSecond: true));
    }

    private static void Recurrence(GraphBuilder graph)
    {
        var x = graph.Input([2, 9, 14]);
        graph.Output(graph.Svdf(graph.Reshape(x, [2, 126]), 10, 2, 5));
        graph.Output(graph.UnidirectionalSequenceLstm(x, 12));
        Tensor[] fromInput = [.. Enumerable.Range(0, 4).Select(_ => graph.Weights(12, 14))];
        Tensor[] fromOutput = [.. Enumerable.Range(0, 4).Select(_ => graph.Weights(12, 12))];
        Tensor[] peepholes = [.. Enumerable.Range(0, 3).Select(_ => graph.Weights(12))];
        var timeMajor = new OperatorOptions(OptionsKind.UnidirectionalSequenceLstm, OptionField.Of(3, true));
        Tensor[] all = [x, .. fromInput, .. fromOutput, .. peepholes];
        x = graph.Operator(BuiltinOperator.UnidirectionalSequenceLstm, all, [2, 9, 12], timeMajor);
        var batchMajor = new OperatorOptions((OptionsKind)69, OptionField.Of(4, false, true));
        x = graph.Operator(BuiltinOperator.BidirectionalSequenceLstm, [x, .. fromOutput], [2, 9, 24], batchMajor);
        timeMajor = new OperatorOptions((OptionsKind)31, OptionField.Of(0, true), OptionField.Of(1, (byte)FusedActivation.Tanh));
        all = [x, graph.Weights(16, 24), graph.Weights(16, 16)];
        x = graph.Operator(BuiltinOperator.UnidirectionalSequenceRnn, all, [2, 9, 16], timeMajor);
        batchMajor = new OperatorOptions((OptionsKind)70, OptionField.Of(1, (byte)FusedActivation.Relu));
        Tensor[] bothWays = [x, graph.Weights(8, 16), graph.Weights(8, 8), graph.Weights(8, 16)];
        x = graph.Reshape(graph.Operator(BuiltinOperator.BidirectionalSequenceRnn, bothWays, [2, 9, 16], batchMajor), [2, 144]);
        x = graph.Operator(BuiltinOperator.Rnn, [x, graph.Weights(18, 144), graph.Weights(18, 18)], [2, 18]);
        graph.Output(graph.Operator(BuiltinOperator.Lstm, [x, graph.Weights(28, 18), graph.Weights(28, 7)], [2, 7]));
    }
}
