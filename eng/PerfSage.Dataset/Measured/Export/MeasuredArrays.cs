using System.Text.Json;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.Processor.Kernels;
using PerfSage.Core.Features;
using PerfSage.Dataset.Export;

namespace PerfSage.Dataset.Measured.Export;

/// <summary>
/// Collects measured models and writes them as the arrays that training/processor reads; its arrays.py documents the layout.
/// </summary>
/// <param name="labels">Columns of latency and energy, in order.</param>
internal sealed class MeasuredArrays(IReadOnlyList<string> labels)
{
    private static readonly string[] Work = ["calls", "macs", "inputs", "outputs", "weights", "patches", "depth"];

    private readonly GraphArrays structure = new();
    private readonly List<long> kernels = [];
    private readonly List<long> precisions = [];
    private readonly List<double> work = [];
    private readonly List<double> latencyMs = [];
    private readonly List<double> energyMj = [];
    private readonly List<double> operatorMs = [];
    private readonly List<string> rows = ["id,source,space,family,name"];

    public int Count => structure.Count;

    public void Add(ExportedModel exported)
    {
        var model = exported.Model;
        structure.Add(exported.Features);
        foreach (var op in exported.Operators)
        {
            var (kernel, precision, own) = KernelUse.Of(op);
            kernels.Add(Index(KernelList.All, kernel));
            precisions.Add(precision is null ? -1 : Index(Precision.All, precision));
            work.AddRange([1, own.Macs, own.Inputs, own.Outputs, own.Weights, own.Patches, own.Depth]);
        }

        latencyMs.AddRange(labels.Select(l => model.LatencyMs.GetValueOrDefault(l, double.NaN)));
        energyMj.AddRange(labels.Select(l => model.EnergyMj.GetValueOrDefault(l, double.NaN)));
        for (var n = 0; n < exported.Operators.Length; n++)
        {
            operatorMs.AddRange(labels.Select(l => model.OperatorMs.TryGetValue(l, out var own) ? own[n] : double.NaN));
        }

        rows.Add($"{model.Id},{model.Source},{model.Space},{ExportOrder.Family(model)},{model.Id}");
    }

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var arrays = new ArrayFolder(folder);
        structure.Write(arrays);
        arrays.Write("kernel", kernels, kernels.Count);
        arrays.Write("precision", precisions, precisions.Count);
        arrays.Write("work", work, kernels.Count, Work.Length);
        arrays.Write("latency_ms", latencyMs, Count, labels.Count);
        arrays.Write("energy_mj", energyMj, Count, labels.Count);
        arrays.Write("op_ms", operatorMs, kernels.Count, labels.Count);
        File.WriteAllLines(Path.Combine(folder, "graphs.csv"), rows);
        File.WriteAllText(Path.Combine(folder, "meta.json"), Meta());
    }

    private static long Index<T>(IReadOnlyList<T> all, T one) => all.TakeWhile(item => !Equals(item, one)).Count();

    private string Meta()
    {
        var family = DeviceFamilies.Of("processor");
        string[] nodeColumns = [.. FeatureSchema.NodeColumns.Select(c => c.Name)];
        string[] termColumns = [.. family.TermColumns.Select(c => c.Name)];
        string[] deviceColumns = [.. family.DeviceColumns.Select(c => c.Name)];
        return JsonSerializer.Serialize(
            new
            {
                schemaHash = FeatureSchema.Hash(nodeColumns, termColumns, deviceColumns, FeatureSchema.EdgeColumns, FeatureSchema.Kinds),
                nodeColumns,
                unreadColumns = FeatureSchema.NodeColumns.Where(c => !family.Reads(c)).Select(c => c.Name),
                termColumns,
                deviceColumns,
                edgeColumns = FeatureSchema.EdgeColumns,
                operatorKinds = FeatureSchema.Kinds,
                groups = family.Groups,
                kernels = KernelList.All.Select(k => new
                {
                    id = k.Id,
                    relative = k.Relative,
                    required = k.IsRequired,
                }),
                precisions = Precision.All.Select(p => p.Id),
                work = Work,
                labels,
            }
        );
    }
}
