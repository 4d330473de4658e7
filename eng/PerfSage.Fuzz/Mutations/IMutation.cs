namespace PerfSage.Fuzz.Mutations;

/// <summary>One way to change a file.</summary>
internal interface IMutation
{
    /// <param name="file">Is left as it is.</param>
    /// <param name="others">What parts may be taken from.</param>
    /// <returns>Another file; null where there is nothing of the kind that it changes.</returns>
    byte[]? Apply(byte[] file, FuzzRandom random, IReadOnlyList<byte[]> others);
}
