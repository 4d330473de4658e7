using PerfSage.Fuzz.Inputs;

namespace PerfSage.Fuzz.Running;

/// <summary>Looks for a smaller input that shows the same fault.</summary>
/// <param name="shows">Whether a file does.</param>
internal sealed class Minimiser(Func<byte[], bool> shows)
{
    private const int MostAttempts = 400;
    private int attempts;

    public byte[] Minimise(FuzzInput input)
    {
        var steps = input;
        for (var i = steps.Steps.Count - 1; i >= 0; i--)
        {
            var fewer = steps with { Steps = [.. steps.Steps.Where((_, k) => k != i)] };
            steps = Shows(fewer.Build()) ? fewer : steps;
        }

        var file = steps.Build();
        return Shows(file) ? Restore(Cut(file), input.Seed.File) : input.Build();
    }

    // What stands at the end of a file is often not needed.
    private byte[] Cut(byte[] file)
    {
        for (var cut = file.Length / 2; cut > 0; cut /= 2)
        {
            while (file.Length > cut && Shows(file[..^cut]))
            {
                file = file[..^cut];
            }
        }

        return file;
    }

    // Bytes that differ from the seed's and need not.
    private byte[] Restore(byte[] file, byte[] seed)
    {
        for (var length = file.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= Math.Min(file.Length, seed.Length); start += length)
            {
                if (!file.AsSpan(start, length).SequenceEqual(seed.AsSpan(start, length)))
                {
                    byte[] restored = [.. file[..start], .. seed.AsSpan(start, length), .. file[(start + length)..]];
                    file = Shows(restored) ? restored : file;
                }
            }
        }

        return file;
    }

    private bool Shows(byte[] file) => attempts++ < MostAttempts && shows(file);
}
