namespace PerfSage.Zoo.Families;

/// <summary>What a family's models differ in; each family says what width, depth and resolution mean to it.</summary>
/// <param name="Width">Channels or units.</param>
/// <param name="Depth">Blocks or layers.</param>
/// <param name="Resolution">Input elements along one side.</param>
/// <param name="Seed">Seed of the weights.</param>
public sealed record FamilyParameters(int Width, int Depth, int Resolution, ulong Seed = 1);
