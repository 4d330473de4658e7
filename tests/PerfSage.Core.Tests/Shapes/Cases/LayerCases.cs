using PerfSage.Zoo.Schema;
using static PerfSage.Core.Tests.Shapes.Cases.Operand;

namespace PerfSage.Core.Tests.Shapes.Cases;

/// <summary>Layers with weights, and pools. Nothing is square.</summary>
internal static class LayerCases
{
    private const byte Same = 0;
    private const byte Valid = 1;

    public static IReadOnlyList<ShapeCase> All { get; } =
    [
        Convolution(Same, [2, 4, 3, 7]),
        Convolution(Valid, [2, 3, 1, 7]),
        new(BuiltinOperator.Conv2D, [Of(1, 8, 9, 6), Of(4, 1, 1, 3)], [1, 8, 9, 4]) { Options = Windows(OptionsKind.Conv2D, Same, 1, 1) },
        new(BuiltinOperator.DepthwiseConv2D, [Of(2, 8, 9, 3), Of(1, 3, 2, 6)], [2, 3, 4, 6])
        {
            Options = new(
                OptionsKind.DepthwiseConv2D,
                OptionField.Of(0, Valid),
                OptionField.Of(1, 2),
                OptionField.Of(2, 2),
                OptionField.Of(3, 2)
            ),
        },
        new(BuiltinOperator.TransposeConv, [List(2, 16, 27, 5), Of(5, 3, 3, 4), Of(2, 8, 9, 4)], [2, 16, 27, 5])
        {
            Options = Windows(OptionsKind.TransposeConv, Same, 3, 2),
        },
        new(BuiltinOperator.Conv3D, [Of(2, 9, 8, 7, 3), Of(3, 2, 1, 3, 5)], [2, 4, 7, 3, 5])
        {
            Options = new(
                OptionsKind.Conv3D,
                OptionField.Of(0, Valid),
                OptionField.Of(1, 2),
                OptionField.Of(2, 3),
                OptionField.Of(3, 1),
                OptionField.Of(5, 1, 9),
                OptionField.Of(6, 1, 9),
                OptionField.Of(7, 1, 9)
            ),
        },
        new(BuiltinOperator.Conv3DTranspose, [List(1, 4, 6, 2, 6), Of(2, 2, 1, 6, 10), Of(1, 2, 3, 2, 10)], [1, 4, 6, 2, 6]),
        new(BuiltinOperator.AveragePool2D, [Of(2, 8, 9, 3)], [2, 3, 4, 3]) { Options = Pool(Valid) },
        new(BuiltinOperator.MaxPool2D, [Of(2, 8, 9, 3)], [2, 4, 5, 3]) { Options = Pool(Same) },
        new(BuiltinOperator.L2Pool2D, [Of(2, 8, 9, 3)], [2, 3, 4, 3]) { Options = Pool(Valid) },
        new(BuiltinOperator.FullyConnected, [Of(4, 3, 5), Of(7, 15), null], [4, 7]) { Options = new(OptionsKind.FullyConnected) },
        new(BuiltinOperator.FullyConnected, [Of(4, 3, 5), Of(7, 5), null], [12, 7]) { Options = new(OptionsKind.FullyConnected) },
        new(BuiltinOperator.FullyConnected, [Of(4, 3, 5), Of(7, 5), null], [4, 3, 7])
        {
            Options = new(OptionsKind.FullyConnected, OptionField.Of(2, true)),
        },
        new(BuiltinOperator.BatchMatMul, [Of(3, 1, 4, 5), Of(2, 5, 6)], [3, 2, 4, 6]),
        new(BuiltinOperator.BatchMatMul, [Of(3, 5, 4), Of(6, 5)], [3, 4, 6])
        {
            Options = new(OptionsKind.BatchMatMul, OptionField.Of(0, true), OptionField.Of(1, true)),
        },
        new(BuiltinOperator.Rnn, [Of(2, 5), Of(7, 5), Of(7, 7), Of(7), Of(2, 7)], [2, 7]),
        new(BuiltinOperator.UnidirectionalSequenceRnn, [Of(2, 9, 5), Of(7, 5), Of(7, 7), Of(7), Of(2, 7)], [2, 9, 7]),
        new(BuiltinOperator.BidirectionalSequenceRnn, BothRnns, [2, 9, 7], [2, 9, 4]),
        new(BuiltinOperator.BidirectionalSequenceRnn, BothRnns, [2, 9, 11]),
        new(BuiltinOperator.Lstm, [Of(2, 5), Of(2, 6), Of(24, 11), Of(24), Of(2, 6)], [2, 6], [2, 6], [2, 11], [2, 24]),
        new(BuiltinOperator.Lstm, [Of(2, 5), .. Cell(8, 5, 6)], [2, 6]),
        new(BuiltinOperator.UnidirectionalSequenceLstm, [Of(2, 9, 5), .. Cell(8, 5, 6)], [2, 9, 6]),
        new(BuiltinOperator.BidirectionalSequenceLstm, BothLstms, [2, 9, 6], [2, 9, 3]),
        new(BuiltinOperator.BidirectionalSequenceLstm, BothLstms, [2, 9, 9]),
        new(BuiltinOperator.Svdf, [Of(3, 5), Of(12, 5), Of(12, 4), null, Of(3, 48)], [3, 6])
        {
            Options = new(OptionsKind.Svdf, OptionField.Of(0, 2)),
        },
    ];

    private static Operand?[] BothRnns => [Of(2, 9, 5), Of(7, 5), Of(7, 7), Of(7), Of(2, 7), Of(4, 5), Of(4, 4), Of(4), Of(2, 4)];

    private static Operand?[] BothLstms => [Of(2, 9, 5), .. Cell(8, 5, 6), .. Cell(4, 5, 3)];

    // Input and recurrent weights of four gates, then peepholes, biases and projection: 17 inputs.
    private static IEnumerable<Operand?> Cell(int cells, int inputs, int outputs) =>
        [
            .. Enumerable.Repeat(Of(cells, inputs), 4),
            .. Enumerable.Repeat(Of(cells, outputs), 4),
            .. Enumerable.Repeat<Operand?>(null, 3),
            .. Enumerable.Repeat(Of(cells), 4),
            Of(outputs, cells),
            null,
        ];

    private static ShapeCase Convolution(byte padding, int[] output) =>
        new(BuiltinOperator.Conv2D, [Of(2, 8, 9, 3), Of(7, 2, 4, 3), null], output)
        {
            Options = new(
                OptionsKind.Conv2D,
                OptionField.Of(0, padding),
                OptionField.Of(1, 3),
                OptionField.Of(2, 2),
                OptionField.Of(4, 2, 1),
                OptionField.Of(5, 3, 1)
            ),
        };

    private static OperatorOptions Windows(OptionsKind kind, byte padding, int strideW, int strideH) =>
        new(
            kind,
            OptionField.Of(0, padding),
            OptionField.Of(1, strideW),
            OptionField.Of(2, strideH),
            OptionField.Of(4, 1, 9),
            OptionField.Of(5, 1, 9)
        );

    private static OperatorOptions Pool(byte padding) =>
        new(
            OptionsKind.Pool2D,
            OptionField.Of(0, padding),
            OptionField.Of(1, 2),
            OptionField.Of(2, 2),
            OptionField.Of(3, 3),
            OptionField.Of(4, 4)
        );
}
