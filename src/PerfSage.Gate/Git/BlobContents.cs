using PerfSage.Contracts.Text;

namespace PerfSage.Gate.Git;

/// <summary>Turns entries of a tree into file contents, through Git LFS where it was used.</summary>
internal sealed class BlobContents(GitRepository repository) : IDisposable
{
    private readonly GitBlobReader blobs = new(repository.Root);
    private readonly LfsStore lfs = new(repository);

    /// <param name="path">As asked for.</param>
    /// <param name="commit">For messages.</param>
    /// <param name="workingFile">Full path of a file that, having the same content in Git LFS, spares to fetch it; null for none.</param>
    public CommittedFile Read(string path, TreeEntry entry, string commit, string? workingFile = null)
    {
        if (blobs.Read(entry.Hash) is not { } blob)
        {
            return new(path, CommittedState.Unavailable, entry.Path)
            {
                Problem =
                    $"the content of '{entry.Path}' at {ShortHash.Of(commit)} is not in this partial clone; "
                    + "run 'git fetch --refetch --no-filter'",
            };
        }

        if (LfsPointer.Parse(blob) is not { } pointer)
        {
            return new(path, CommittedState.Present, entry.Path) { Content = blob };
        }

        if (workingFile is not null && WorkingFile.Sha256(workingFile) == pointer.Sha256)
        {
            return new(path, CommittedState.Unchanged, entry.Path);
        }

        return lfs.Read(pointer) is { } content
            ? new(path, CommittedState.Present, entry.Path) { Content = content }
            : new(path, CommittedState.LfsContentMissing, entry.Path)
            {
                Problem =
                    $"the content of '{entry.Path}' at {ShortHash.Of(commit)} is in Git LFS and was not fetched; "
                    + $"run 'git lfs fetch origin {commit}'",
            };
    }

    public void Dispose() => blobs.Dispose();
}
