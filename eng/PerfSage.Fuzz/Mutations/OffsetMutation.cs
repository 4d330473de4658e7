using PerfSage.Fuzz.Structure;

namespace PerfSage.Fuzz.Mutations;

/// <summary>Lets an offset lead to where another one does: tables are shared, taken for others, or hold themselves.</summary>
internal sealed class OffsetMutation : IMutation
{
    public byte[]? Apply(byte[] file, FuzzRandom random, IReadOnlyList<byte[]> others)
    {
        var sites = StructureMap.Of(file).Where(s => s.Kind == SiteKind.Offset).ToArray();
        if (sites.Length == 0)
        {
            return null;
        }

        var site = random.Of(sites);
        var alike = sites.Where(s => s.Table == site.Table && s.Field == site.Field).ToArray();
        var target = random.Below(8) switch
        {
            < 4 => Target(file, random.Of(alike)),
            < 6 => Target(file, random.Of(sites)),
            6 => random.Of(sites).Position,
            _ => random.Below(file.Length + 8),
        };
        var result = file.ToArray();
        InterestingNumbers.Write(result.AsSpan(site.Position, site.Bytes), (long)target - site.Position);
        return result;
    }

    private static int Target(byte[] file, Site offset) => unchecked(offset.Position + RawTable.Int(file, offset.Position));
}
