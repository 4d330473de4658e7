namespace PerfSage.Core.Devices;

/// <summary>How the numbers were made that a predictor learns.</summary>
internal enum LabelKind
{
    /// <summary>By a compiler's or simulator's model of the device.</summary>
    Estimate,

    /// <summary>On the device itself.</summary>
    Measurement,
}
