using PerfSage.Fuzz.Structure;

namespace PerfSage.Fuzz.Mutations;

/// <summary>Leaves a field out, or lets it stand where another one does, in all tables of the same layout.</summary>
internal sealed class SlotMutation : IMutation
{
    public byte[]? Apply(byte[] file, FuzzRandom random, IReadOnlyList<byte[]> others)
    {
        var sites = StructureMap.Of(file).Where(s => s.Kind == SiteKind.Slot).ToArray();
        if (sites.Length == 0)
        {
            return null;
        }

        var (site, result) = (random.Of(sites), file.ToArray());
        var other = random.Of(sites).Position;
        var value = random.Below(4) switch
        {
            < 2 => 0,
            2 => file[other] | (file[other + 1] << 8),
            _ => (long)random.Next(),
        };
        InterestingNumbers.Write(result.AsSpan(site.Position, site.Bytes), value);
        return result;
    }
}
