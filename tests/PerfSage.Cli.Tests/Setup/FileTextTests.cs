using System.Runtime.Versioning;
using System.Text;
using PerfSage.Gate;
using PerfSage.Gate.Setup.Edits;

namespace PerfSage.Cli.Tests.Setup;

public sealed class FileTextTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perfsage-text-");

    private string File => Path.Combine(folder.FullName, "App.csproj");

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 without mark", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_keeps_its_encoding(string name)
    {
        var encoding = name == "utf-8 without mark" ? new UTF8Encoding(false) : Encoding.GetEncoding(name);
        System.IO.File.WriteAllText(File, "<a>é\r\n</a>", encoding);
        var before = System.IO.File.ReadAllBytes(File);
        var text = FileText.Read(File);
        Assert.Equal("<a>é\r\n</a>", text.Text);
        Assert.Equal(before, text.ToBytes());
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void A_file_keeps_its_mode_and_its_link()
    {
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead;
        var link = Path.Combine(folder.FullName, "link");
        System.IO.File.WriteAllText(File, "a");
        System.IO.File.SetUnixFileMode(File, Mode);
        System.IO.File.CreateSymbolicLink(link, File);
        AtomicFile.Amend(link, "b"u8.ToArray());
        Assert.Equal(
            ("b", Mode, File),
            (System.IO.File.ReadAllText(File), System.IO.File.GetUnixFileMode(File), new FileInfo(link).LinkTarget)
        );
        Assert.Equal(2, folder.GetFiles().Length);
    }

    [Fact]
    public void A_file_that_is_missing_cannot_be_edited() => Assert.Throws<BadInputException>(() => FileText.Read(File));

    public void Dispose() => folder.Delete(recursive: true);
}
