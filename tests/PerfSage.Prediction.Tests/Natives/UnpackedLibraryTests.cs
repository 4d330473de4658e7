using System.Security.Cryptography;
using PerfSage.Prediction.Natives;

namespace PerfSage.Prediction.Tests.Natives;

public sealed class UnpackedLibraryTests : IDisposable
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(300_000);

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("perfsage-unpacked-");

    private string Folder => Path.Combine(root.FullName, "a", "b");

    [Fact]
    public void It_is_what_was_packed_and_lies_alone()
    {
        Assert.Equal(Content, File.ReadAllBytes(UnpackedLibrary.Of(Packed(Content), Folder)));
        Assert.Equal(["lib.so"], Directory.GetFiles(Folder).Select(Path.GetFileName));
    }

    // Which nobody could have written without setting its time.
    [Fact]
    public void What_is_there_is_taken_unread()
    {
        var library = Packed(Content);
        var path = UnpackedLibrary.Of(library, Folder);
        var time = File.GetLastWriteTimeUtc(path);
        File.WriteAllBytes(path, new byte[Content.Length]);
        File.SetLastWriteTimeUtc(path, time);
        File.Delete(library.Path);
        Assert.Equal(path, UnpackedLibrary.Of(library, Folder));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300_000)]
    public void What_somebody_wrote_there_is_replaced(int cutBytes)
    {
        var path = UnpackedLibrary.Of(Packed(Content), Folder);
        File.WriteAllBytes(path, new byte[Content.Length - cutBytes]);
        Assert.Equal(Content, File.ReadAllBytes(UnpackedLibrary.Of(Packed(Content), Folder)));
    }

    // With the very time that says it is finished.
    [Fact]
    public void Half_a_library_is_replaced_whatever_its_time()
    {
        var path = UnpackedLibrary.Of(Packed(Content), Folder);
        var time = File.GetLastWriteTimeUtc(path);
        File.WriteAllBytes(path, Content[..1000]);
        File.SetLastWriteTimeUtc(path, time);
        Assert.Equal(Content, File.ReadAllBytes(UnpackedLibrary.Of(Packed(Content), Folder)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void What_has_not_the_digest_or_length_is_never_left_there(byte changed, int more)
    {
        var other = (byte[])Content.Clone();
        other[0] ^= changed;
        var library = Packed(other, Content.Length + more);
        var message = Assert.Throws<IOException>(() => UnpackedLibrary.Of(library, Folder)).Message;
        Assert.Equal($"'{library.Path}' is damaged", message);
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public void Half_a_package_is_damaged()
    {
        var library = Packed(Content);
        File.WriteAllBytes(library.Path, File.ReadAllBytes(library.Path)[..1000]);
        Assert.Throws<IOException>(() => UnpackedLibrary.Of(library, Folder));
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public void Many_at_once_leave_one()
    {
        var library = Packed(Content);
        Parallel.For(0, 20, _ => Assert.Equal(Content, File.ReadAllBytes(UnpackedLibrary.Of(library, Folder))));
        Assert.Single(Directory.GetFiles(Folder));
    }

    [Fact]
    public void A_good_one_serves_where_it_cannot_be_replaced()
    {
        var library = Packed(Content);
        var path = UnpackedLibrary.Of(library, Folder);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
        File.Delete(library.Path);
        Assert.Equal(path, UnpackedLibrary.Of(library, Folder));
    }

    [Fact]
    public void A_bad_one_does_not_serve_for_that()
    {
        var library = Packed(Content);
        var path = UnpackedLibrary.Of(library, Folder);
        File.WriteAllBytes(path, new byte[Content.Length]);
        File.Delete(library.Path);
        Assert.Throws<FileNotFoundException>(() => UnpackedLibrary.Of(library, Folder));
    }

    public void Dispose() => root.Delete(recursive: true);

    private PackedLibrary Packed(byte[] content, int? length = null) =>
        PackedContent.Write(root, content, Content, length ?? Content.Length);
}
