extern alias Tasks;

using Microsoft.Build.Utilities;
using Tasks::PerfSage.Build.Tasks;
using Tasks::PerfSage.Build.Tasks.States;

namespace PerfSage.Build.Generator.Tests;

/// <summary>However a file comes to hold something else, its state is another.</summary>
public sealed class FileStateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("perfsage é ").FullName;

    private string Model => Path.Combine(folder, "a.tflite");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Nothing_but_a_change_changes_it()
    {
        File.WriteAllText(Model, "one");
        var state = State(Model);
        File.ReadAllText(Model);
        Assert.Equal(state, State(Model));
        Assert.Equal(state, State(Model, Model));
    }

    [Fact]
    public void Other_bytes_of_the_same_number_and_time_change_it()
    {
        File.WriteAllText(Model, "one");
        var (state, written) = (State(Model), File.GetLastWriteTimeUtc(Model));
        Settle();
        File.WriteAllText(Model, "two");
        File.SetLastWriteTimeUtc(Model, written);
        Assert.NotEqual(state, State(Model));
    }

    [Fact]
    public void Another_file_of_the_same_number_and_time_in_its_place_changes_it()
    {
        var other = Path.Combine(folder, "other");
        File.WriteAllText(Model, "one");
        File.WriteAllText(other, "two");
        File.SetLastWriteTimeUtc(other, File.GetLastWriteTimeUtc(Model));
        var state = State(Model);
        File.Move(other, Model, overwrite: true);
        Assert.NotEqual(state, State(Model));
    }

    [Fact]
    public void A_link_has_the_state_of_what_it_leads_to()
    {
        var (one, two) = (Path.Combine(folder, "one"), Path.Combine(folder, "two"));
        File.WriteAllText(one, "one");
        File.WriteAllText(two, "two");
        File.SetLastWriteTimeUtc(two, File.GetLastWriteTimeUtc(one));
        File.CreateSymbolicLink(Model, one);
        var state = State(Model);
        File.Delete(Model);
        File.CreateSymbolicLink(Model, two);
        var led = State(Model);
        Assert.NotEqual(state, led);
        Settle();
        File.WriteAllText(two, "six");
        Assert.NotEqual(led, State(Model));
    }

    [Fact]
    public void A_file_that_comes_or_goes_changes_it()
    {
        var missing = State(Model);
        File.WriteAllText(Model, "");
        var state = State(Model);
        Assert.NotEqual(missing, state);
        File.Delete(Model);
        Assert.Equal(missing, State(Model));
        Assert.NotEqual(missing, State());
        Assert.NotEqual(State(Model), State(folder));
    }

    [Fact]
    public void Where_the_system_tells_nothing_the_bytes_do()
    {
        File.WriteAllText(Model, "one");
        var hash = FileState.Hash(Model);
        File.WriteAllText(Model, "two");
        Assert.NotEqual(hash, FileState.Hash(Model));
        File.WriteAllText(Model, "one");
        Assert.Equal(hash, FileState.Hash(Model));
    }

    [Fact]
    public void Of_a_package_size_and_time_are_enough()
    {
        File.WriteAllText(Model, "one");
        var state = Stamped();
        File.SetLastWriteTimeUtc(Model, DateTime.UtcNow.AddDays(-1));
        var older = Stamped();
        Assert.NotEqual(state, older);
        File.Delete(Model);
        Assert.NotEqual(older, Stamped());
    }

    // The kernel's clock for files moves a few times in ten milliseconds; a prediction takes far longer.
    private static void Settle() => Thread.Sleep(20);

    private static string State(params string[] files) =>
        Run(new PerfSageFileState { Files = Array.ConvertAll(files, f => new TaskItem(f)) });

    private string Stamped() => Run(new PerfSageFileState { Stamped = [new TaskItem(Model)] });

    private static string Run(PerfSageFileState task)
    {
        Assert.True(task.Execute());
        return task.State;
    }
}
