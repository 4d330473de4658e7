using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>Element types of feature maps. With others, the compiler leaves the operator, or refuses the model.</summary>
internal static class TypeConstraints
{
    private const int Wide = 32;
    private const int Widest = 64;

    public static Constraint Integer { get; } =
        Only(
            "feature maps that are not int8, uint8, int16, int32 or int64",
            [.. Bytes, TensorType.Int16, TensorType.Int32, TensorType.Int64]
        );

    public static Constraint IntegerOrBool { get; } =
        Only(
            "feature maps that are not int8, uint8, int16, int32, int64 or bool",
            [.. Bytes, TensorType.Int16, TensorType.Int32, TensorType.Int64, TensorType.Bool]
        );

    public static Constraint Not32Bit { get; } = new("32-bit feature maps", c => c.FeatureMaps.All(t => t.Type.Bits() != Wide));

    public static Constraint Not64Bit { get; } = new("64-bit feature maps", c => c.FeatureMaps.All(t => t.Type.Bits() != Widest));

    public static Constraint InputIs8Bit { get; } = new("an input that is not 8-bit", c => Bytes.Contains(c.Input.Type));

    public static Constraint InputIsInt8 { get; } = new("an input that is not int8", c => c.Input.Type == TensorType.Int8);

    public static Constraint InputIsSigned { get; } =
        new("an input that is not int8 or int16", c => c.Input.Type is TensorType.Int8 or TensorType.Int16);

    public static Constraint InputIsAtMost16Bit { get; } =
        new("an input that is not int8, uint8 or int16", c => c.Input.Type == TensorType.Int16 || Bytes.Contains(c.Input.Type));

    public static Constraint InputsAreAlike { get; } =
        new("inputs of different element types", c => c.Inputs.All(t => t.Type == c.Input.Type));

    public static Constraint OutputIsLikeInput { get; } =
        new("an output of another element type than its input", c => c.Output.Type == c.Input.Type);

    /// <summary>Softmax may widen.</summary>
    public static Constraint OutputIsLikeInputOrWidens { get; } =
        new(
            OutputIsLikeInput.Reason,
            c => OutputIsLikeInput.Holds(c) || (c.Input.Type, c.Output.Type) is (TensorType.Int8, TensorType.Int16)
        );

    /// <summary>Signed stays signed; unsigned stays what it is, or becomes int32.</summary>
    public static Constraint OutputKeepsSign { get; } =
        new(
            "an output of another sign than its input",
            c =>
                c.Input.Type == TensorType.UInt8 ? c.Output.Type is TensorType.UInt8 or TensorType.Int32 : c.Output.Type != TensorType.UInt8
        );

    public static Constraint OutputIsIndex { get; } =
        new("an output that is not int32 or int64", c => c.Output.Type is TensorType.Int32 or TensorType.Int64);

    public static Constraint IndicesAreIntegers { get; } =
        new(
            "indices that are not int16, int32 or int64",
            c => c.Inputs is [_, { Type: TensorType.Int16 or TensorType.Int32 or TensorType.Int64 }]
        );

    private static TensorType[] Bytes => [TensorType.Int8, TensorType.UInt8];

    private static Constraint Only(string reason, TensorType[] types) => new(reason, c => c.FeatureMaps.All(t => types.Contains(t.Type)));
}
