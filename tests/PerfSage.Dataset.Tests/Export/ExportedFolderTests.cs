using System.Text.Json;
using PerfSage.Core.Features;
using PerfSage.Dataset.Tests.Infra;

namespace PerfSage.Dataset.Tests.Export;

public sealed class ExportedFolderTests(ExportFixture export) : IClassFixture<ExportFixture>
{
    [Fact]
    public void A_graph_without_operators_is_told_and_skipped()
    {
        Assert.Equal("3 graphs exported, 1 without operators skipped", export.Result.Output.TrimEnd());
        Assert.Equal(0, export.Result.ExitCode);
    }

    [Fact]
    public void The_table_has_a_row_per_graph() =>
        Assert.Equal(
            [
                "id,space,struct_hash,n_ops,macs,weight_bytes",
                "mobile_1,mobile,hash0,10,20,30",
                "cifar_2,cifar,hash1,11,21,31",
                "audio_3,audio,hash2,12,22,32",
            ],
            File.ReadAllLines(Path.Combine(export.Arrays, "graphs.csv"))
        );

    [Fact]
    public void The_names_are_those_of_the_features_and_of_the_labels()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(export.Arrays, "meta.json")));
        var meta = json.RootElement;
        var family = ExportedGraphs.Family;
        string[][] columns =
        [
            .. new[] { FeatureSchema.NodeColumns, family.TermColumns, family.DeviceColumns }.Select(list =>
                list.Select(c => c.Name).ToArray()
            ),
        ];
        Assert.Equal(
            FeatureSchema.Hash([.. columns, FeatureSchema.EdgeColumns, FeatureSchema.Kinds]),
            meta.GetProperty("schemaHash").GetString()
        );
        Assert.Equal(columns[0], Texts(meta, "nodeColumns"));
        Assert.Equal(columns[1], Texts(meta, "termColumns"));
        Assert.Equal(columns[2], Texts(meta, "deviceColumns"));
        Assert.Equal(FeatureSchema.EdgeColumns, Texts(meta, "edgeColumns"));
        Assert.Equal(FeatureSchema.Kinds, Texts(meta, "operatorKinds"));
        Assert.Equal(Boards.Devices, Texts(meta, "boards"));
        Assert.Equal(["ethos-u55", "ethos-u65", "ethos-u85"], Texts(meta, "groups"));
        Assert.Equal(["latencyMs", "peakMemoryKiB", "macs", "npuCycles", "sramBytes", "externalBytes"], Texts(meta, "outputs"));
        Assert.Equal("vela-5.1.0", meta.GetProperty("dataVersion").GetString());
    }

    [Fact]
    public void A_dataset_without_graphs_is_no_export()
    {
        using var folder = new DatasetFolder().AddShard("00000");
        var result = CommandResult.Of("export", "--data", folder.Root, "--out", folder.File("arrays"));
        Assert.Equal((2, string.Empty), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Real_models_are_a_space_of_their_own()
    {
        using var folder = new DatasetFolder().AddRealModels(new LabelledGraph("kws.tflite", Models.KeywordSpotting));
        Assert.Equal(0, CommandResult.Of("export", "--data", folder.Root, "--out", folder.File("arrays")).ExitCode);
        Assert.StartsWith("kws.tflite,real,", File.ReadAllLines(folder.File("arrays", "graphs.csv"))[1], StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Texts(JsonElement meta, string name) =>
        meta.GetProperty(name).EnumerateArray().Select(e => e.GetString());
}
