namespace PerfSage.Fuzz.Mutations;

/// <summary>Cuts a file off, lengthens it, or copies some of its bytes over others.</summary>
internal sealed class LengthMutation : IMutation
{
    private const int MostBytes = 256;

    public byte[]? Apply(byte[] file, FuzzRandom random, IReadOnlyList<byte[]> others)
    {
        if (file.Length < 2)
        {
            return null;
        }

        var position = random.Below(file.Length);
        var length = Math.Min(1 + random.Below(MostBytes), file.Length - position);
        switch (random.Below(5))
        {
            case 0:
                return file[..position];
            case 1:
                return file[..^Math.Min(file.Length, 1 + random.Below(64))];
            case 2:
                return [.. file, .. file.AsSpan(position, length)];
            case 3:
                return [.. file[..position], .. new byte[length], .. file[position..]];
            default:
                var result = file.ToArray();
                file.AsSpan(position, length).CopyTo(result.AsSpan(random.Below(file.Length - length + 1)));
                return result;
        }
    }
}
