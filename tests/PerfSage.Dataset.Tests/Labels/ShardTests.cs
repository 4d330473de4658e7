using PerfSage.Dataset.Labels;
using PerfSage.Dataset.Tests.Infra;

namespace PerfSage.Dataset.Tests.Labels;

public sealed class ShardTests
{
    private static readonly LabelledGraph First = new("mobile_1", Models.Small);

    [Fact]
    public void Tables_may_be_compressed_and_shards_come_in_the_order_of_their_numbers()
    {
        using var folder = new DatasetFolder()
            .AddShard("00002", First with { Id = "mobile_3" })
            .AddShard("00001", First with { Id = "mobile_2", On = p => new BoardLabels(LatencyMs: p == "u65_512" ? 5 : 1) })
            .AddShard("00000", First)
            .CompressTable("00001");
        var models = DatasetReader.Read(folder.Root).ToArray();
        Assert.Equal(["mobile_1", "mobile_2", "mobile_3"], models.Select(m => m.Id));
        Assert.Equal(Boards.Prefixes.Select(p => p == "u65_512" ? 5.0 : 1), models[1].Devices.Select(d => d.LatencyMs));
        Assert.Equal(Boards.Devices, models[1].Devices.Select(d => d.Device.Id));
    }

    [Fact]
    public void Other_files_beside_the_tables_are_none()
    {
        using var folder = new DatasetFolder().AddShard("00000", First);
        File.Copy(folder.File("labels", "labels_00000.csv"), folder.File("labels", "labels_00000.csv.orig"));
        Assert.Single(DatasetReader.Read(folder.Root));
    }

    [Theory]
    [InlineData(1, "a")]
    [InlineData(2, "ac")]
    [InlineData(3, "abd")]
    [InlineData(5, "abcde")]
    [InlineData(99, "abcde")]
    public void So_many_shards_are_read_as_are_asked_for_evenly_over_all(int most, string ids)
    {
        using var folder = new DatasetFolder();
        foreach (var (id, i) in "abcde".Select((id, i) => (id, i)))
        {
            folder.AddShard($"{i:00000}", First with { Id = $"{id}" });
        }

        var read = DatasetReader.Parts(folder.Root, most).SelectMany(models => models).Select(m => m.Id);
        Assert.Equal(ids, string.Concat(read));
    }
}
