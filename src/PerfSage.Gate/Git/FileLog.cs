namespace PerfSage.Gate.Git;

/// <summary>Every change of every file of a kind on the way from HEAD back along first parents.</summary>
internal static class FileLog
{
    private const char CommitMark = '\x01';

    /// <param name="since">Full hash where to stop; null for the whole history.</param>
    /// <returns>Newest first. A merge counts as one change, made by the commit that merged.</returns>
    public static List<FileChange> ReadLog(this GitRepository repository, FileKind kind, string? since)
    {
        string[] arguments =
        [
            "-c",
            "log.showSignature=false",
            "log",
            "--first-parent",
            "-m",
            "--raw",
            "--no-abbrev",
            "-z",
            "-M",
            "--encoding=UTF-8",
            // \x01 starts a commit; neither a mode nor a path stands in its place.
            "--format=%x01%H%x00%cI%x00%s",
            "HEAD",
            .. since is null ? [] : new[] { "^" + since },
            "--",
            kind.PathSpec,
        ];
        return Parse(repository.Run(arguments).OrThrow().Text.Split('\0'));
    }

    private static List<FileChange> Parse(string[] fields)
    {
        var changes = new List<FileChange>();
        CommitInfo? commit = null;
        for (var i = 0; i < fields.Length; )
        {
            var field = fields[i].TrimStart('\n');
            if (field.Length == 0)
            {
                i++;
            }
            else if (field[0] == CommitMark)
            {
                commit = new CommitInfo(field[1..], fields[i + 1], fields[i + 2]);
                i += 3;
            }
            else
            {
                // :old-mode new-mode old-hash new-hash status, path, and the new path if it was renamed
                var facts = field.Split(' ');
                var paths = facts[4][0] is 'R' or 'C' ? 2 : 1;
                changes.Add(new FileChange(commit!, facts[4][0], fields[i + 1], new TreeEntry(fields[i + paths], facts[1], facts[3])));
                i += 1 + paths;
            }
        }

        return changes;
    }
}
