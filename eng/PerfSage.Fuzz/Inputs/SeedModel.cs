namespace PerfSage.Fuzz.Inputs;

/// <summary>A valid model, or a kept input, from which others are made.</summary>
internal sealed record SeedModel(string Name, byte[] File);
