namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>Constraints that many kinds of operators have on both generations.</summary>
internal static class CommonConstraints
{
    public static Constraint[] Shaped { get; } =
    [ShapeConstraints.HasInput, ShapeConstraints.HasOutput, ShapeConstraints.IsKnown, ShapeConstraints.IsStatic];

    public static Constraint[] Scaled { get; } = [QuantizationConstraints.IsPresent, QuantizationConstraints.IsPositive];

    public static Constraint[] Sum { get; } =
    [TypeConstraints.InputsAreAlike, TypeConstraints.OutputKeepsSign, OperandConstraints.Activation];

    public static Constraint[] Extreme { get; } = [TypeConstraints.OutputIsLikeInput, QuantizationConstraints.IsTheSameEverywhere];

    public static Constraint[] Weighted { get; } =
    [
        WeightConstraints.Are8Bit,
        WeightConstraints.BiasIsConstant,
        WeightConstraints.BiasIsInteger,
        WeightConstraints.BiasIsPerChannel,
        OperandConstraints.Activation,
    ];

    public static Constraint[] MaxPool { get; } =
    [TypeConstraints.OutputIsLikeInput, KernelConstraints.MaxPoolWindow, OperandConstraints.Activation];

    public static Constraint[] AveragePool { get; } =
    [TypeConstraints.OutputIsLikeInput, KernelConstraints.AveragePoolWindow, OperandConstraints.Activation];

    public static Constraint[] Reduction { get; } = [ReductionConstraints.AxesAreKnown, ReductionConstraints.AxesExist];

    public static Constraint[] Mean { get; } =
    [
        .. Reduction,
        ReductionConstraints.UnitBatch,
        ReductionConstraints.DepthIsOneOfTwo,
        ReductionConstraints.AxesAreShort,
        ReductionConstraints.FitsAccumulator,
    ];

    public static Constraint[] ArgMax { get; } =
    [OperandConstraints.AreConstant(1), TypeConstraints.InputIs8Bit, TypeConstraints.OutputIsIndex];

    public static Constraint[] Softmax { get; } =
    [
        ShapeConstraints.OutputIsLikeInput,
        TypeConstraints.OutputIsLikeInputOrWidens,
        ShapeConstraints.SmallPlane,
        OperandConstraints.BetaIsPositive,
    ];

    public static Constraint[] StridedSlice { get; } =
    [OperandConstraints.AreConstant(1, 2, 3), SliceConstraints.StepsAreForward, SliceConstraints.StepsAreOverImages];

    public static Constraint[] Transpose { get; } =
    [TransposeConstraints.IsKnown, TransposeConstraints.IsPermutation, TransposeConstraints.HasFewDimensions];

    public static Constraint[] Logarithm { get; } =
    [TypeConstraints.InputIsSigned, TypeConstraints.OutputIsLikeInput, ShapeConstraints.OutputIsLikeInput];

    public static Constraint[] Lstm { get; } =
    [
        LstmConstraints.HasAllOperands,
        LstmConstraints.HasAllGates,
        LstmConstraints.HasNoPeepholes,
        LstmConstraints.HasNoProjection,
        LstmConstraints.HasNoNormalization,
        TypeConstraints.InputIsSigned,
        TypeConstraints.OutputIsLikeInput,
    ];
}
