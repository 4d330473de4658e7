using System.Globalization;
using Microsoft.Build.Framework;
using PerfSage.Build.Tasks.States;
using PerfSage.Contracts.Text;
using Task = Microsoft.Build.Utilities.Task;

namespace PerfSage.Build.Tasks;

/// <summary>Sums up the files that an answer depends on: another sum, another answer.</summary>
public sealed class PerfSageFileState : Task
{
    /// <summary>Files of the user's, whose content counts. One that is not there counts as well: it may come.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>Files of a package, which is unpacked once and stays as it is: of these, size and time of writing are enough.</summary>
    public ITaskItem[] Stamped { get; set; } = [];

    /// <summary>Hexadecimal.</summary>
    [Output]
    public string State { get; private set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        var lines = Lines(Files, FileState.Of).Concat(Lines(Stamped, Stamp));
        State = Fingerprint.Of(string.Join("\n", lines));
        return true;
    }

    private static IEnumerable<string> Lines(ITaskItem[] files, Func<string, string> state) =>
        files
            .Select(f => f.GetMetadata("FullPath"))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(path => path, StringComparer.Ordinal)
            .Select(path => $"{path}\0{state(path)}");

    private static string Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Join(".", Number(file.Length), Number(file.LastWriteTimeUtc.Ticks)) : "-";
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
