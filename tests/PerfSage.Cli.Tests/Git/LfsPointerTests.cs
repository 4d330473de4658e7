using System.Text;
using CsCheck;
using PerfSage.Gate.Git;

namespace PerfSage.Cli.Tests.Git;

public sealed class LfsPointerTests
{
    private const string Hash = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393";

    [Fact]
    public void What_is_written_can_be_read() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Long[0, long.MaxValue])
            .Sample(
                (hash, bytes) =>
                {
                    var pointer = new LfsPointer(Convert.ToHexString(hash).ToLowerInvariant(), bytes);
                    Assert.Equal(pointer, LfsPointer.Parse(Encoding.ASCII.GetBytes(pointer.Text)));
                }
            );

    [Theory]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:" + Hash + "\nsize 12345\n")]
    [InlineData("version https://git-lfs.github.com/spec/v1\r\noid sha256:" + Hash + "\r\nsize 12345\r\n")]
    [InlineData("version https://git-lfs.github.com/spec/v1\next-0-foo sha256:" + Hash + "\noid sha256:" + Hash + "\nsize 12345")]
    public void Forms_that_occur_are_known(string text) =>
        Assert.Equal(new LfsPointer(Hash, 12345), LfsPointer.Parse(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("")]
    [InlineData("version https://git-lfs.github.com/spec/v1\n")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:../../../../etc/passwd\nsize 1\n")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:" + Hash + "\nsize -1\n")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid md5:" + Hash + "\nsize 1\n")]
    [InlineData("oid sha256:" + Hash + "\nsize 12345\n")]
    public void Anything_else_is_content(string text) => Assert.Null(LfsPointer.Parse(Encoding.ASCII.GetBytes(text)));
}
