using PerfSage.Fuzz.Structure;

namespace PerfSage.Fuzz.Mutations;

/// <summary>Replaces a number whose meaning is known.</summary>
/// <param name="isMeant">Which numbers it is about.</param>
/// <param name="values">What becomes of one; any special number if null.</param>
internal sealed class NumberMutation(Func<Site, bool> isMeant, IReadOnlyList<long>? values = null) : IMutation
{
    public byte[]? Apply(byte[] file, FuzzRandom random, IReadOnlyList<byte[]> others)
    {
        var sites = StructureMap.Of(file).Where(isMeant).ToArray();
        if (sites.Length == 0)
        {
            return null;
        }

        var (site, result) = (random.Of(sites), file.ToArray());
        var bytes = result.AsSpan(site.Position, site.Bytes);
        if (values is null || random.OneIn(8))
        {
            InterestingNumbers.Write(bytes, random);
        }
        else
        {
            InterestingNumbers.Write(bytes, random.Of(values));
        }

        return result;
    }
}
