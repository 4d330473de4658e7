using PerfSage.Gate.Git;

namespace PerfSage.Gate.History.Versions;

/// <summary>Contents of versions, in portions that fit into memory; the next one is read while the caller works on one.</summary>
internal static class VersionReader
{
    private const int MostFiles = 64;
    private const long MostBytes = 64 << 20;

    public static IEnumerable<IReadOnlyList<(ModelVersion Version, CommittedFile File)>> ReadBatches(
        GitRepository repository,
        IReadOnlyList<ModelVersion> versions
    )
    {
        using var contents = new BlobContents(repository);
        var next = 0;
        var ahead = Task.Run(Read);
        try
        {
            while (ahead.GetAwaiter().GetResult() is { Count: > 0 } batch)
            {
                ahead = Task.Run(Read);
                yield return batch;
            }
        }
        finally
        {
            // The last read has to end before what it reads from is disposed of.
            Task.WaitAny(ahead);
        }

        List<(ModelVersion Version, CommittedFile File)> Read()
        {
            var batch = new List<(ModelVersion Version, CommittedFile File)>();
            for (var bytes = 0L; next < versions.Count && batch.Count < MostFiles && bytes < MostBytes; next++)
            {
                var version = versions[next];
                var file = contents.Read(version.Entry.Path, version.Entry, version.Commit.Hash);
                batch.Add((version, file));
                bytes += file.Content?.LongLength ?? 0;
            }

            return batch;
        }
    }
}
