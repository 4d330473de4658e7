using System.Text;
using PerfSage.Core.Files;
using PerfSage.Tests;

namespace PerfSage.Core.Tests.Files;

public sealed class RegularFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perfsage-files-");

    private const string Endless = "the file is empty, or no file but a pipe or a device";

    [UnixFact]
    public void A_pipe_is_refused_without_waiting_for_its_other_end()
    {
        var pipe = NamedPipe.Create(Path("pipe"));
        File.CreateSymbolicLink(Path("link"), pipe);
        Assert.Equal([Endless, Endless], [Fails(pipe), Fails(Path("link"))]);
        Assert.False(RegularFile.HasContent(pipe));
    }

    [UnixFact]
    public void A_device_is_refused_though_it_never_ends() => Assert.Equal(Endless, Fails("/dev/zero"));

    [UnixFact]
    public void A_link_is_read_where_it_leads_to()
    {
        File.WriteAllBytes(Path("file"), [1, 2, 3]);
        File.CreateSymbolicLink(Path("link"), Path("file"));
        File.CreateSymbolicLink(Path("nowhere"), Path("missing"));
        Assert.Equal([1, 2, 3], RegularFile.ReadBytes(Path("link")));
        Assert.Equal("the link leads to no file", Fails(Path("nowhere")));
    }

    [Fact]
    public void What_is_no_file_is_called_what_it_is()
    {
        File.WriteAllBytes(Path("empty"), []);
        Assert.Equal(
            ["it is a folder", "the file does not exist", Endless],
            [Fails(folder.FullName), Fails(Path("missing")), Fails(Path("empty"))]
        );
    }

    [Fact]
    public void More_than_an_array_holds_is_refused_unread()
    {
        using (var large = File.Create(Path("large")))
        {
            large.SetLength(Array.MaxLength + 1L);
        }

        Assert.Equal("the file has more than 2047 MiB", Fails(Path("large")));
        Assert.Equal(
            "the file has more than 64 MiB",
            Assert.Throws<UnreadableFileException>(() => RegularFile.ReadText(Path("large"))).Message
        );
    }

    [Fact]
    public void Text_has_the_encoding_that_its_first_bytes_say()
    {
        File.WriteAllText(Path("8"), "größer");
        File.WriteAllText(Path("16"), "größer", Encoding.Unicode);
        Assert.Equal(["größer", "größer"], [RegularFile.ReadText(Path("8")), RegularFile.ReadText(Path("16"))]);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Fails(string path) => Assert.Throws<UnreadableFileException>(() => RegularFile.ReadBytes(path)).Message;

    private string Path(string name) => System.IO.Path.Combine(folder.FullName, name);
}
