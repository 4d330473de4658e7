namespace PerfSage.Build.Tasks;

/// <summary>Puts a file in the place of another one, which others may be reading.</summary>
internal static class Replacement
{
    private const int Attempts = 10;
    private const int PauseMs = 50;

    /// <summary>What is at <paramref name="to"/> is whole at all times: the old file or the new one.</summary>
    /// <exception cref="IOException">It stays in use.</exception>
    public static void Move(string from, string to)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                MoveOnce(from, to);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException && attempt < Attempts)
            {
                // A second build has the same answer to the same question: what it wrote meanwhile is as good.
                if (AreEqual(from, to))
                {
                    return;
                }

                Thread.Sleep(PauseMs);
            }
        }
    }

    public static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // It is in nobody's way.
        }
    }

    private static void MoveOnce(string from, string to)
    {
        if (File.Exists(to))
        {
            File.Replace(from, to, destinationBackupFileName: null);
        }
        else
        {
            File.Move(from, to);
        }
    }

    private static bool AreEqual(string one, string other)
    {
        try
        {
            return File.ReadAllBytes(one).SequenceEqual(File.ReadAllBytes(other));
        }
        catch (IOException)
        {
            return false;
        }
    }
}
