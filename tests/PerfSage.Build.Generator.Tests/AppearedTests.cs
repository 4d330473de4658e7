extern alias Tasks;

using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Tasks::PerfSage.Build.Tasks;

namespace PerfSage.Build.Generator.Tests;

/// <summary>What a second evaluation has that the first had not.</summary>
public sealed class AppearedTests
{
    [Fact]
    public void Only_what_is_new_in_name_or_metadata_or_place_has_appeared()
    {
        ITaskItem[] before = [Item("a", "App.csproj", ("Device", "npu"), ("Gate", "")), Item("b", "App.csproj")];
        ITaskItem[] after =
        [
            Item("a", "App.csproj", ("device", "npu"), ("gate", "")),
            Item("A", "App.csproj", ("Device", "npu"), ("Gate", "")),
            Item("a", "App.csproj", ("Device", "NPU"), ("Gate", "")),
            Item("b", "Other.props"),
            Item("b", "App.csproj"),
            Item("*", "App.csproj", ("Device", "a;b")),
        ];
        var task = new PerfSageAppeared { Before = before, After = after };
        Assert.True(task.Execute());
        Assert.Equal([after[1], after[2], after[3], after[5]], task.Appeared);
    }

    [Fact]
    public void Nothing_appears_from_nothing()
    {
        var task = new PerfSageAppeared { Before = [Item("a", "App.csproj")] };
        Assert.True(task.Execute());
        Assert.Empty(task.Appeared);
    }

    private static TaskItem Item(string name, string definedIn, params (string Name, string Value)[] metadata)
    {
        var item = new TaskItem(name);
        item.SetMetadata("_PerfSageDefinedIn", definedIn);
        foreach (var (key, value) in metadata)
        {
            item.SetMetadata(key, value);
        }

        return item;
    }
}
