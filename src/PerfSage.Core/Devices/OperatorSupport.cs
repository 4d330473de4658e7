namespace PerfSage.Core.Devices;

/// <summary>Whether an accelerator runs an operator itself, or why it leaves it to the host.</summary>
internal enum OperatorSupport
{
    Supported,

    /// <summary>Its element types are not the accelerator's.</summary>
    UnsupportedType,

    /// <summary>The accelerator has no such operator, or not with these shapes and options.</summary>
    UnsupportedOperator,
}
