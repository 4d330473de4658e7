namespace PerfSage.Fuzz.Mutations;

/// <summary>Changes single bytes without knowing what they are.</summary>
internal sealed class ByteMutation : IMutation
{
    private const int MostBytes = 4;

    public byte[]? Apply(byte[] file, FuzzRandom random, IReadOnlyList<byte[]> others)
    {
        if (file.Length == 0)
        {
            return null;
        }

        var result = file.ToArray();
        for (var left = 1 + random.Below(MostBytes); left > 0; left--)
        {
            var position = random.Below(file.Length);
            result[position] = random.OneIn(2) ? (byte)random.Next() : (byte)(result[position] ^ (1 << random.Below(8)));
        }

        return result;
    }
}
