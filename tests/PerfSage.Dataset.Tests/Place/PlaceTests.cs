using PerfSage.Dataset.Tests.Infra;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Dataset.Tests.Place;

public sealed class PlaceTests
{
    // On the host are its first operator, and the last one: on all three.
    private static readonly byte[] Mixed = Build(g => g.Dequantize(g.Relu(g.Quantize(g.Input([1, 8], TensorType.Float32)))));

    [Fact]
    public void A_placement_like_the_compilers_passes()
    {
        var result = Place(Graph("[0,2]", "[0,2]", "[0,2]"));
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(
            "u55: 100.000 % of 3 operators right; on the host: precision 100.00 %, recall 100.00 %\n",
            result.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("[0,1,2]", "[0,2]", "[0,2]", "u55: 66.667 % of 3 operators right; on the host: precision 100.00 %, recall 66.67 %\n")]
    [InlineData("[0,2]", "[0]", "[0,2]", "u65: 66.667 % of 3 operators right; on the host: precision 50.00 %, recall 100.00 %\n")]
    [InlineData("[0,2]", "[0,2]", "[]", "u85: 33.333 % of 3 operators right; on the host: precision 0.00 %, recall 100.00 %\n")]
    public void Another_one_fails_and_says_on_which_accelerator(string u55, string u65, string u85, string expected)
    {
        var result = Place(Graph(u55, u65, u85));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_kinds_and_the_first_operators_that_are_wrong_are_listed()
    {
        var lines = Place(Graph("[0,1]", "[0,2]", "[0,2]")).Output.Split('\n');
        Assert.Equal("           on host on NPU not seen wrongly on host first", lines[1]);
        Assert.Equal("DEQUANTIZE 0       1      0        1               mobile_1 #2: no operator of the NPU", lines[2]);
        Assert.Equal("RELU       1       0      1        0               mobile_1 #1: said to run on the accelerator", lines[3]);
        Assert.Equal("QUANTIZE   1       0      0        0", lines[4]);
    }

    [Fact]
    public void Enough_may_be_told()
    {
        using var folder = new DatasetFolder().AddShard("00000", Graph("[0,1,2]", "[0,2]", "[0,2]"));
        Assert.Equal(0, CommandResult.Of("place", "--data", folder.Root, "--min-right-percent", "66").ExitCode);
        Assert.Equal(1, CommandResult.Of("place", "--data", folder.Root, "--min-right-percent", "67").ExitCode);
    }

    [Fact]
    public void A_graph_that_an_accelerators_compiler_refused_is_not_judged()
    {
        var refused = Graph("[0,2]", "[0,2]", "[0,2]") with { OperatorLine = """{"id":"mobile_1","u55.cpu":[0,2],"u85.cpu":[0,2]}""" };
        var result = Place(refused);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("u65: 100.000 % of 0 operators right", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_operators_that_the_graph_has_not_are_bad_data() =>
        Assert.Equal("the graph of 'mobile_1' has fewer operators than its labels\n", Place(Graph("[0,2,3]", "[]", "[]"), 2).Error);

    [Fact]
    public void A_shard_without_labels_is_bad_data() =>
        Assert.EndsWith(
            "perop_00000.jsonl.gz: there is no such file\n",
            Place(new LabelledGraph("mobile_1", Mixed), 2).Error,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2,Dequantize Quantize", 0)]
    [InlineData("2,Quantize", 1)]
    [InlineData("1,Dequantize Quantize", 1)]
    public void Single_files_are_compared_by_the_kinds_on_the_host(string onHost, int exitCode)
    {
        using var folder = new DatasetFolder();
        File.WriteAllBytes(folder.File("a.tflite"), Mixed);
        File.WriteAllText(folder.File("invalid.tflite"), "no model");
        File.WriteAllLines(
            folder.File("cases_labels.csv"),
            [
                "file,device,cpu_ops,cpu_op_types",
                $"a.tflite,ethos-u55-256,{onHost}",
                "refused.tflite,ethos-u55-256,,",
                "invalid.tflite,ethos-u55-256,0,",
            ]
        );
        var result = CommandResult.Of("place", "--data", folder.Root);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.StartsWith($"{1 - exitCode} of 1 files are placed as the compiler places them\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode == 1, result.Output.Contains("a.tflite on ethos-u55-256: the compiler leaves", StringComparison.Ordinal));
    }

    private static LabelledGraph Graph(string u55, string u65, string u85) =>
        new("mobile_1", Mixed) { OperatorLine = $$"""{"id":"mobile_1","u55.cpu":{{u55}},"u65.cpu":{{u65}},"u85.cpu":{{u85}}}""" };

    private static CommandResult Place(LabelledGraph graph, int? exitCode = null)
    {
        using var folder = new DatasetFolder().AddShard("00000", graph);
        var result = CommandResult.Of("place", "--data", folder.Root);
        Assert.Equal(exitCode ?? result.ExitCode, result.ExitCode);
        return result;
    }

    private static byte[] Build(Func<GraphBuilder, Tensor> layers)
    {
        var model = new ModelBuilder();
        model.Main.Output(layers(model.Main));
        return model.ToBytes();
    }
}
