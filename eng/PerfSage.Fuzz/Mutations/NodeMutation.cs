using PerfSage.Fuzz.Structure;

namespace PerfSage.Fuzz.Mutations;

/// <summary>A change for which a file is read into tables and written again.</summary>
internal abstract class NodeMutation : IMutation
{
    private const int MostBytes = 1 << 20;

    public byte[]? Apply(byte[] file, FuzzRandom random, IReadOnlyList<byte[]> others)
    {
        try
        {
            var model = NodeReader.Read(file);
            return
                Change(model, random, () => NodeReader.Read(random.Of(others)))
                && NodeWriter.Write(model) is { Length: <= MostBytes } result
                ? result
                : null;
        }
        catch (InvalidStructureException)
        {
            return null;
        }
    }

    /// <param name="other">Another model, of which parts may be taken.</param>
    /// <returns>Whether anything changed.</returns>
    protected abstract bool Change(TableNode model, FuzzRandom random, Func<TableNode?> other);
}
