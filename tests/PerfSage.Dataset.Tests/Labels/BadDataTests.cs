using PerfSage.Dataset.Tests.Infra;

namespace PerfSage.Dataset.Tests.Labels;

/// <summary>Data that cannot be read are an error of their own, neither a check that held nor one that failed.</summary>
public sealed class BadDataTests
{
    [Theory]
    [InlineData("ethos-u65-512", "ethos-u65-511", "'ethos-u65-511' in column 'rand.accelerator' is none of ethos-u55-32, ")]
    [InlineData("Dedicated_Sram", "Dram", "'Dram' in column 'rand.memory_mode' is none of ")]
    [InlineData("rand.second_gbps", "rand.gbps", "there is no column 'rand.second_gbps'")]
    [InlineData("struct_hash", "hash", "there is no column 'struct_hash'")]
    [InlineData("1000000", "a million", "'a million' in column 'alif_he.cycles_total' is no number")]
    [InlineData("mobile_1,mobile", "mobile_1", "a row has ")]
    [InlineData("mobile_1,mobile", "mobile_9,mobile", "the shard has no graph of 'mobile_9'")]
    public void A_table_that_cannot_be_read_is_named_with_what_is_wrong(string old, string changed, string message)
    {
        using var folder = new DatasetFolder()
            .AddShard("00007", new LabelledGraph("mobile_1", Models.Small))
            .EditTable("00007", old, changed);
        var result = CommandResult.Of("export", "--data", folder.Root, "--out", folder.File("arrays"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("labels_00007.csv: " + message, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("arrays")));
    }

    [Fact]
    public void A_shard_without_its_graphs_is_bad_input()
    {
        using var folder = new DatasetFolder().AddShard("00000", new LabelledGraph("mobile_1", Models.Small));
        File.Delete(folder.File("graphs", "graphs_00000.tar.gz"));
        Assert.Equal(2, CommandResult.Of("verify", "--data", folder.Root).ExitCode);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify", "--data", "no-such-folder")]
    [InlineData("evaluate", "--data", "no-such-folder")]
    [InlineData("verify", "--data", ".", "--min-agreement-percent", "most")]
    [InlineData("predict")]
    [InlineData]
    public void A_wrong_command_line_is_bad_input(params string[] args)
    {
        var result = CommandResult.Of(args);
        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Error);
    }
}
