using PerfSage.Zoo.Building;

namespace PerfSage.Zoo.Families;

/// <summary>A well-known architecture whose models differ in their parameters.</summary>
/// <param name="Description">One line for people; names what the parameters mean.</param>
/// <param name="Defaults">The parameters of the published or usual model.</param>
public sealed record ModelFamily(string Name, string Description, FamilyParameters Defaults, Func<FamilyParameters, ModelBuilder> Factory)
{
    // Deeper networks are typing errors; without a limit they would take all memory.
    private const int MaxDepth = 1000;

    /// <summary>Builds a model with seeded int8 weights.</summary>
    /// <exception cref="ArgumentException">
    /// A parameter is below one or absurdly large, or the network does not fit the resolution.
    /// </exception>
    public ModelBuilder Build(FamilyParameters? parameters = null)
    {
        var chosen = parameters ?? Defaults;
        ArgumentOutOfRangeException.ThrowIfLessThan(chosen.Width, 1, nameof(chosen.Width));
        ArgumentOutOfRangeException.ThrowIfLessThan(chosen.Depth, 1, nameof(chosen.Depth));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chosen.Depth, MaxDepth, nameof(chosen.Depth));
        ArgumentOutOfRangeException.ThrowIfLessThan(chosen.Resolution, 1, nameof(chosen.Resolution));
        return Factory(chosen);
    }
}
