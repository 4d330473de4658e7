using PerfSage.Zoo.Building;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Zoo.Catalog;

/// <summary>A small model with a name that says what it is for.</summary>
public sealed record NamedModel(string Name, Func<ModelBuilder> Factory)
{
    public byte[] ToBytes() => Factory().ToBytes();

    public override string ToString() => Name;
}
