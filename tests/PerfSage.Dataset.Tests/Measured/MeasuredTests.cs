using PerfSage.Core.TfLite;
using PerfSage.Dataset.Measured;

namespace PerfSage.Dataset.Tests.Measured;

public sealed class MeasuredTests : IDisposable
{
    private const string OverNode1 = "|nor_conv_1x1~0|+|none~0|none~1|+|none~0|skip_connect~1|none~2|";
    private const string OverNode2 = "|none~0|+|nor_conv_1x1~0|none~1|+|none~0|none~1|skip_connect~2|";
    private const string Dead = "|nor_conv_1x1~0|+|none~0|none~1|+|none~0|none~1|none~2|";
    private const string DeadConvolution = "|none~0|+|nor_conv_1x1~0|none~1|+|none~0|nor_conv_1x1~1|skip_connect~2|";
    private const long Macs = 7783040 + 3932160;

    private readonly MeasuredFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Twins_of_LatBench_have_the_median_and_keep_their_own()
    {
        WriteHelp();
        folder.Write(
            "latbench_nb201.csv.gz",
            $"arch_idx,arch_str,{string.Join(',', LatBench.Columns.Values)}",
            $"0,{OverNode1},{string.Join(',', LatBench.Columns.Select(_ => "2"))}",
            $"1,{OverNode2},{string.Join(',', LatBench.Columns.Select(_ => "4"))}"
        );
        var models = LatBench.Read(folder.Path).ToArray();
        Assert.Equal(["latbench-0", "latbench-1"], models.Select(m => m.Id));
        Assert.Single(models.Select(m => m.Family).Distinct());
        Assert.All(models, m => Assert.Equal(9, m.LatencyMs.Count));
        Assert.All(models, m => Assert.Equal(3, m.LatencyMs["latbench.edgetpu.tpu.int8"]));
        Assert.Equal([2, 4], models.Select(m => m.RawLatencyMs["latbench.snapdragon-855.cpu.int8"]));
        Assert.All(models, m => Assert.Equal(Macs, m.Macs));
    }

    [Fact]
    public void Rows_of_a_torch_network_are_twins_only_if_they_execute_the_same()
    {
        WriteHelp();
        var models = HwNasBench.Read(folder.Path).ToArray();
        Assert.Equal(["hwnasbench-0", "hwnasbench-1", "hwnasbench-3"], models.Select(m => m.Id));
        Assert.Single(models.Select(m => m.Family).Distinct());
        Assert.Equal([15, 15, 40], models.Select(m => m.LatencyMs["hwnasbench.raspberry-pi-4.cpu.float32"]));
        Assert.All(models, m => Assert.Equal(m.Macs, GraphFigures.Of(m).Macs));
    }

    [Fact]
    public void The_command_fails_where_a_graph_has_other_operations_than_its_source_counts()
    {
        WriteHelp();
        var (data, output) = (folder.Path, new StringWriter());
        string[] args = ["measured", "--data", data, "--source", "hwnasbench"];
        Assert.Equal(0, DatasetApp.Run(args, output, output));
        Assert.Contains("hwnasbench 3", output.ToString(), StringComparison.Ordinal);
        WriteHelp(excess: 1);
        Assert.Equal(1, DatasetApp.Run(args, output, output));
    }

    [Fact]
    public void A_network_of_an_operator_list_has_a_graph_for_each_precision_and_times_of_operators()
    {
        folder.Write(
            "qed_mobile_tflite_e2e.csv.gz",
            "set,framework,model,flops,model_size_bytes,device,cores,precision,latency_us_mean,latency_us_std",
            "cnn,TFLite v2.10,net1,1,1,pixel4,1large,float32,2000,1",
            "cnn,TFLite v2.10,net1,1,1,pixel4,1large,int8,1000,1",
            "nas,TFLite v2.10,NAS0,1,1,pixel4,gpu,float32,500,1"
        );
        folder.Write(
            "qed_tflite_cnn_ops.jsonl.gz",
            """{"model":"net1","ops":[{"op":"CONV_2D","Input_shape":"18","Input_channel":3,"Output_shape":"16","Stride":"1" """
                + ""","Kernel":"3","Filter":"8","Group":"1","FLOPS":"110592","gpu_us":{"pixel4":40}},"""
                + """{"op":"MEAN","Input_shape":"16","Input_channel":8,"Output_shape":"8","Stride":"-" """
                + ""","Kernel":"0","Filter":"-","Group":"-","FLOPS":"2048","gpu_us":{"pixel4":8}}]}"""
        );
        var models = Qed.Read(folder.Path).ToArray();
        Assert.Equal(["qed-cnn-net1-float32", "qed-cnn-net1-int8", "qed-nas-NAS0-float32"], models.Select(m => m.Id));
        Assert.Equal([2, 1], models.Take(2).Select(m => m.LatencyMs.Single().Value));
        Assert.Equal([0.04, 0.008], models[0].OperatorMs["qed.pixel4.gpu.float32"]);
        Assert.Empty(models[1].OperatorMs);
        Assert.Equal((55296, 55296), (models[0].Macs, GraphFigures.Of(models[1]).Macs));
        Assert.Equal(2, TfLiteReader.Read(models[0].Model!()).Operators.Count());
        Assert.Null(models[2].Model);
    }

    private void WriteHelp(int excess = 0) =>
        folder.Write(
            "nb201_latency.csv.gz",
            "arch_idx,arch_str,macs_tflite_exec,macs_pruned,raspi4_ms,pixel3_ms",
            $"0,{OverNode1},{Macs + excess},{Macs},10,1",
            $"1,{OverNode2},{Macs},{Macs},20,1",
            $"2,{Dead},0,0,30,1",
            $"3,{DeadConvolution},{Macs + 3932160},{Macs},40,1"
        );
}
