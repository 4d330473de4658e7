using PerfSage.Cli;
using PerfSage.Reports.Printing;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Report.Tests.Infra;

/// <summary>Pages of zoo models, written by the command line when a test first asks for them.</summary>
internal sealed class ReportPages : IDisposable
{
    /// <summary>Would run if it were not encoded.</summary>
    public const string Markup = "<img src=x onerror=document.title=1>";

    // Would end the places where names stand: attributes, the title, the style, the script; and would be filled in by the template.
    private const string Escape = "\"'</title></style></script><script>document.title='owned'</script><svg onload=alert(1)>{{style}}";

    private readonly string root = Directory.CreateTempSubdirectory("perfsage-report-tests-").FullName;
    private readonly Dictionary<string, string> written = new(StringComparer.Ordinal);

    /// <summary>One model on one device; one limit holds, one is inconclusive, one is exceeded.</summary>
    public string Single() =>
        Write(
            "single",
            1,
            Model("kws", "ds-cnn-kws"),
            "--device",
            "npu",
            "--max-latency-ms",
            "0.13",
            "--max-memory-kib",
            "20",
            "--max-file-kib",
            "64"
        );

    /// <summary>Two models on two devices, without limits.</summary>
    public string Several() =>
        Write("several", 0, Model("kws", "ds-cnn-kws"), Model("mobilenet-v2", "mobilenet-v2"), "--device", "npu;imx93");

    /// <summary>The same family, wider and with another block.</summary>
    public string Difference() =>
        Write(
            "difference",
            1,
            "--diff",
            Model("kws", "ds-cnn-kws"),
            Model("kws-wide", "ds-cnn-kws", width: 80, depth: 5),
            "--device",
            "npu",
            "--max-latency-ms",
            "0.15",
            "--max-memory-kib",
            "50"
        );

    /// <summary>All pages.</summary>
    public string[] All() => [Single(), Several(), Difference(), Phones(), Hostile()];

    /// <summary>On a phone's core, of which nobody publishes a peak, beside an NPU.</summary>
    public string Phones() => Write("phones", 0, Model("mobilenet-v2", "mobilenet-v2"), "--device", "pixel4-cpu;npu");

    /// <summary>Every name in the model is an attack.</summary>
    public string Hostile() => Write("hostile", 0, HostileModel(), "--device", "npu");

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Write(string name, int exitCode, params string[] args)
    {
        if (!written.TryGetValue(name, out var file))
        {
            file = Path.Combine(root, name + ".html");
            using var output = new StringWriter();
            using var error = new StringWriter();
            var code = PerfSageApp.Run(["report", .. args, "--out", file], new LogWriter(output), new LogWriter(error));
            Assert.Equal((exitCode, ""), (code, error.ToString()));
            written.Add(name, file);
        }

        return file;
    }

    private string Model(string name, string family, int? width = null, int? depth = null)
    {
        var path = Path.Combine(root, name + ".tflite");
        var chosen = ModelFamilies.Get(family);
        chosen
            .Build(new FamilyParameters(width ?? chosen.Defaults.Width, depth ?? chosen.Defaults.Depth, chosen.Defaults.Resolution, 1))
            .Save(path);
        return path;
    }

    private string HostileModel()
    {
        var model = new ModelBuilder();
        var graph = model.Main;
        var x = graph.Conv2D(graph.Input([1, 16, 16, 8]), 8, 3);
        var y = graph.AddTensor(
            TensorType.Int8,
            [1, 16, 16, 8],
            Quantization.ForRange(TensorType.Int8, -1, 1),
            name: Markup + Escape + "\u202Eevil\0"
        );
        graph.AddCustomOperator(Escape + Markup, [x], [y]);
        graph.Output(y);
        // Windows does not allow angle brackets in a file's name.
        var path = Path.Combine(root, (OperatingSystem.IsWindows() ? "&lt;img src=x onerror=alert(1)&gt;" : Markup) + "'.tflite");
        model.Save(path);
        return path;
    }
}
