namespace PerfSage.Zoo.Schema;

/// <summary>An options table of the <c>BuiltinOptions</c> union.</summary>
/// <param name="Kind">Member of the union.</param>
/// <param name="Fields">Fields in the order of their numbers; empty for tables without fields.</param>
public sealed record OperatorOptions(OptionsKind Kind, params IReadOnlyList<OptionField> Fields)
{
    /// <summary>Whether it is of the <c>BuiltinOptions2</c> union, to which the number of the kind belongs then.</summary>
    public bool IsNewer { get; init; }

    internal static OperatorOptions Conv2D(Padding padding, Size2D stride, Size2D dilation, FusedActivation activation) =>
        new(
            OptionsKind.Conv2D,
            OptionField.Of(0, (byte)padding),
            OptionField.Of(1, stride.Width),
            OptionField.Of(2, stride.Height),
            OptionField.Of(3, (byte)activation),
            OptionField.Of(4, dilation.Width, 1),
            OptionField.Of(5, dilation.Height, 1)
        );

    internal static OperatorOptions DepthwiseConv2D(
        Padding padding,
        Size2D stride,
        Size2D dilation,
        int depthMultiplier,
        FusedActivation activation
    ) =>
        new(
            OptionsKind.DepthwiseConv2D,
            OptionField.Of(0, (byte)padding),
            OptionField.Of(1, stride.Width),
            OptionField.Of(2, stride.Height),
            OptionField.Of(3, depthMultiplier),
            OptionField.Of(4, (byte)activation),
            OptionField.Of(5, dilation.Width, 1),
            OptionField.Of(6, dilation.Height, 1)
        );

    internal static OperatorOptions TransposeConv(Padding padding, Size2D stride) =>
        new(OptionsKind.TransposeConv, OptionField.Of(0, (byte)padding), OptionField.Of(1, stride.Width), OptionField.Of(2, stride.Height));

    internal static OperatorOptions Pool2D(Padding padding, Size2D stride, Size2D window) =>
        new(
            OptionsKind.Pool2D,
            OptionField.Of(0, (byte)padding),
            OptionField.Of(1, stride.Width),
            OptionField.Of(2, stride.Height),
            OptionField.Of(3, window.Width),
            OptionField.Of(4, window.Height)
        );

    internal static OperatorOptions Activated(OptionsKind kind, FusedActivation activation) =>
        new(kind, OptionField.Of(0, (byte)activation));
}
