using System.Security.Cryptography;

namespace PerfSage.Gate.Git;

/// <summary>Contents that Git LFS has fetched into this clone.</summary>
internal sealed class LfsStore(GitRepository repository)
{
    private readonly Lazy<string> folder = new(() => Path.Combine(Storage(repository), "objects"));

    /// <returns>Null if it was not fetched, or is damaged.</returns>
    public byte[]? Read(LfsPointer pointer)
    {
        var path = Path.Combine(folder.Value, pointer.Sha256[..2], pointer.Sha256[2..4], pointer.Sha256);
        if (!File.Exists(path) || new FileInfo(path).Length != pointer.Bytes)
        {
            return null;
        }

        var content = File.ReadAllBytes(path);
        return Convert.ToHexString(SHA256.HashData(content)).Equals(pointer.Sha256, StringComparison.OrdinalIgnoreCase) ? content : null;
    }

    private static string Storage(GitRepository repository)
    {
        var answer = repository.Run("config", "--get", "lfs.storage");
        return Path.Combine(repository.CommonFolder, answer.Succeeded ? answer.Lines[0] : "lfs");
    }
}
