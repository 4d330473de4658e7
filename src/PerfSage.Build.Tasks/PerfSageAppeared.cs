using Microsoft.Build.Framework;
using PerfSage.Build.Tasks.Elements;
using Task = Microsoft.Build.Utilities.Task;

namespace PerfSage.Build.Tasks;

/// <summary>
/// Which items a second evaluation of a project has that the first had not: those of files that came to match a glob in between.
/// MSBuild's own ways to compare items know names without metadata, or texts without their case.
/// </summary>
public sealed class PerfSageAppeared : Task
{
    /// <summary>Items of the first evaluation, and those that targets have added.</summary>
    public ITaskItem[] Before { get; set; } = [];

    /// <summary>Items of the second evaluation, with <see cref="ItemPlace.DefinedIn"/>.</summary>
    public ITaskItem[] After { get; set; } = [];

    /// <summary>
    /// Items of <see cref="After"/> to which none of <see cref="Before"/> is equal in name, metadata and place, in their order.
    /// </summary>
    [Output]
    public ITaskItem[] Appeared { get; private set; } = [];

    /// <inheritdoc />
    public override bool Execute()
    {
        var before = new HashSet<string>(Before.Select(Key), StringComparer.Ordinal);
        Appeared = [.. After.Where(item => !before.Contains(Key(item)))];
        return true;
    }

    private static string Key(ITaskItem item)
    {
        var place = item.GetMetadata(ItemPlace.DefinedIn) is { Length: > 0 } definedIn
            ? definedIn
            : item.GetMetadata("DefiningProjectFullPath");
        var names = item.CloneCustomMetadata()
            .Keys.Cast<string>()
            .Where(name => name != ItemPlace.DefinedIn)
            .OrderBy(name => name, StringComparer.OrdinalIgnoreCase);
        // No value holds a NUL: XML has none.
        return string.Join(
            "\0",
            [item.ItemSpec, place, .. names.SelectMany(name => new[] { name.ToUpperInvariant(), item.GetMetadata(name) })]
        );
    }
}
