namespace PerfSage.Core.Devices;

/// <summary>Where the numbers come from that a device's predictor learns: what its accuracy is agreement with.</summary>
/// <param name="Source">Name and version in one word, e.g. <c>vela-5.1.0</c>.</param>
/// <param name="Name">In a sentence, e.g. <c>Arm's Vela compiler</c>.</param>
/// <param name="Column">What the dataset's columns start with; empty where no dataset has the device.</param>
internal sealed record LabelSource(LabelKind Kind, string Source, string Name, string Column)
{
    /// <summary>Null for estimates, and where the file does not say.</summary>
    public Measurement? Measurement { get; init; }

    /// <summary>What the numbers are, e.g. <c>estimates of Arm's Vela compiler</c>.</summary>
    public string Numbers => Kind == LabelKind.Estimate ? $"estimates of {Name}" : $"measurements with {Name}";

    public bool IsEstimate => Kind == LabelKind.Estimate;
}
