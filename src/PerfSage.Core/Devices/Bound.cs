namespace PerfSage.Core.Devices;

/// <summary>Which limit of a device an operator meets first.</summary>
internal enum Bound
{
    /// <summary>The device computes nothing for it: a view, or merged into another operator.</summary>
    Nothing,

    Compute,

    FeatureMaps,

    Weights,
}
