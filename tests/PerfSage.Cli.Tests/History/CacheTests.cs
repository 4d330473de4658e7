using PerfSage.Cli.Tests.Git;
using PerfSage.Contracts.Text;
using PerfSage.Core.Files;

namespace PerfSage.Cli.Tests.History;

/// <summary>A cache may save time and nothing else. The variable is the process's, so nothing runs beside.</summary>
[Collection(SerialTests.Name)]
public sealed class CacheTests : IDisposable
{
    private readonly TemporaryRepository repository = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perfsage-cache-");

    public CacheTests()
    {
        repository.Write("kws.tflite", ZooVersions.OfWidth(16)).Commit();
        repository.Write("kws.tflite", ZooVersions.OfWidth(64)).Commit();
        Environment.SetEnvironmentVariable("PERFSAGE_CACHE", folder.FullName);
    }

    [Fact]
    public void A_second_run_needs_neither_network_nor_contents()
    {
        var first = Run();
        // Only what was kept can answer when the blobs are gone.
        File.Delete(repository.FullPath($".git/objects/{Blob("HEAD")[..2]}/{Blob("HEAD")[2..]}"));
        Assert.Equal(first, Run());
        Assert.NotEqual(0, Perfsage.Run("history", repository.Root, "--no-cache").ExitCode);
    }

    [Theory]
    [InlineData("digit")]
    [InlineData("half")]
    [InlineData("empty")]
    [InlineData("other")]
    public void A_damaged_cache_is_computed_again(string damage)
    {
        var first = Run();
        var intact = File.ReadAllText(CacheFile());
        File.WriteAllText(
            CacheFile(),
            damage switch
            {
                "digit" => intact.Replace("latencyMs=0", "latencyMs=9", StringComparison.Ordinal),
                "half" => intact[..(intact.Length / 2)],
                "empty" => "",
                // Other results under a digest that fits them.
                _ => Resealed(intact),
            }
        );
        Assert.NotEqual(intact, File.ReadAllText(CacheFile()));
        Assert.Equal(first, Run());
        Assert.Equal(intact, File.ReadAllText(CacheFile()));
    }

    [Fact]
    public void Only_new_versions_are_predicted()
    {
        Run();
        File.Delete(repository.FullPath($".git/objects/{Blob("HEAD~1")[..2]}/{Blob("HEAD~1")[2..]}"));
        repository.Write("new.tflite", ZooVersions.OfWidth(32)).Commit();
        Assert.Equal(0, Perfsage.Run("history", repository.Root).ExitCode);
        var path = repository.FullPath("new.tflite");
        Assert.Equal(Perfsage.Run("history", path, "--no-cache").Output, Perfsage.Run("history", path).Output);
    }

    [Fact]
    public void Another_confidence_is_another_result()
    {
        Run();
        Assert.Contains("50 % interval", Perfsage.Run("history", repository.Root, "--confidence", "0.5").Output, StringComparison.Ordinal);
        Assert.Equal(2, folder.GetFiles("*.txt", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_harms_nothing()
    {
        var first = Run();
        Environment.SetEnvironmentVariable("PERFSAGE_CACHE", repository.FullPath("kws.tflite"));
        Assert.Equal(first, Run());
    }

    [Fact]
    public void The_switch_leaves_the_folder_alone()
    {
        Perfsage.Run("history", repository.Root, "--no-cache");
        Assert.Empty(folder.GetFileSystemInfos());
    }

    [Fact]
    public void Its_folder_is_the_users_own()
    {
        Assert.Equal(folder.FullName, CacheFolder.Find());
        Environment.SetEnvironmentVariable("PERFSAGE_CACHE", null);
        Assert.EndsWith("perfsage", CacheFolder.Find(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PERFSAGE_CACHE", CacheOfTests.Folder);
        repository.Dispose();
        folder.Delete(recursive: true);
    }

    private string Run()
    {
        var result = Perfsage.Run("history", repository.Root);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }

    private string Blob(string commit) => repository.Git("rev-parse", commit + ":kws.tflite");

    private string CacheFile() => folder.GetFiles("*.txt", SearchOption.AllDirectories).Single().FullName;

    private static string Resealed(string intact)
    {
        var text = SealedText.Open(intact)!;
        var key = text.Split('\n').Single(l => l.StartsWith("predictor=", StringComparison.Ordinal));
        var other = text.Replace(key, "predictor=another", StringComparison.Ordinal);
        return SealedText.Seal(other);
    }
}
