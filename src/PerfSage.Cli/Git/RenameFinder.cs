using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerfSage.Cli.Git;

/// <summary>
/// Finds what a model was called in a commit: the same content under a path that is gone now, else what Git takes for a
/// rename between the commit and the index, else the same path in other case where the file system ignores it.
/// </summary>
internal sealed class RenameFinder(GitRepository repository, string commit, CommitTree tree)
{
    private readonly Lazy<Dictionary<string, string>> oldPaths = new(() => Renames(repository, commit));
    private readonly Lazy<bool> ignoresCase = new(() => repository.Run("config", "--type=bool", "--get", "core.ignorecase").Text.StartsWith("true", StringComparison.Ordinal));

    /// <param name="path">That the commit does not have.</param>
    public TreeEntry? Find(string path)
    {
        if (!CommitTree.IsModel(path))
        {
            return null;
        }

        return SameContent(path)
            ?? (oldPaths.Value.TryGetValue(path, out var old) ? tree[old] : null)
            ?? (ignoresCase.Value ? tree.Models.FirstOrDefault(m => m.Path.Equals(path, StringComparison.OrdinalIgnoreCase)) : null);
    }

    private TreeEntry? SameContent(string path)
    {
        var file = repository.FullPath(path);
        var gone = tree.Models.Where(m => !File.Exists(repository.FullPath(m.Path))).ToArray();
        if (gone.Length == 0 || !File.Exists(file))
        {
            return null;
        }

        var content = File.ReadAllBytes(file);
        var pointer = new LfsPointer(Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant(), content.LongLength);
        string[] hashes = [BlobHash(content, commit.Length), BlobHash(Encoding.ASCII.GetBytes(pointer.Text), commit.Length)];
        return Array.Find(gone, m => hashes.Contains(m.Hash, StringComparer.Ordinal));
    }

    /// <summary>From the new path to the old one. Against the index, so that no filter of the working tree runs.</summary>
    private static Dictionary<string, string> Renames(GitRepository repository, string commit)
    {
        var fields = repository
            .Run("diff-index", "--cached", "-M", "--diff-filter=R", "--name-status", "-z", commit, "--", "*.tflite")
            .OrThrow()
            .Fields;
        // score, old path, new path, and so on
        return fields.Chunk(3).Where(f => f.Length == 3).ToDictionary(f => f[2], f => f[1], StringComparer.Ordinal);
    }

    /// <param name="digits">Of a hash in this repository: 40 for SHA-1, 64 for SHA-256.</param>
    private static string BlobHash(byte[] content, int digits)
    {
        byte[] blob = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")), .. content];
        // SHA-1 is how Git names objects; nothing is protected by it here.
#pragma warning disable CA5350
        return Convert.ToHexString(digits == 40 ? SHA1.HashData(blob) : SHA256.HashData(blob)).ToLowerInvariant();
#pragma warning restore CA5350
    }
}
