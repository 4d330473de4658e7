using PerfSage.Gate;

namespace PerfSage.Cli.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private const string Text = "a\u202e\n ::error::b\n##vso[c]\n";

    private readonly string folder = Directory.CreateTempSubdirectory("perfsage-file-").FullName;

    private string Path => System.IO.Path.Combine(folder, "new", "file");

    [Fact]
    public void Nothing_in_a_file_is_hidden_or_a_command()
    {
        AtomicFile.Write(Path, Text);
        AtomicFile.Append(Path, Text);
        const string Disarmed = "a\\u202E\n \\u003A:error::b\n#\\u0023vso[c]\n";
        Assert.Equal(Disarmed + Disarmed, File.ReadAllText(Path));
    }

    [Fact]
    public void Commands_are_written_as_they_are_but_hide_nothing()
    {
        AtomicFile.WriteCommands(Path, Text);
        Assert.Equal(Text.Replace("\u202e", "\\u202E", StringComparison.Ordinal), File.ReadAllText(Path));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
