using System.Globalization;
using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;
using PerfSage.Gate.Models;
using PerfSage.Gate.Text;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Wording;
using Spectre.Console;

namespace PerfSage.Reports.Text;

internal static class InspectText
{
    public static void Write(LogWriter output, string path, ModelGraph model)
    {
        WriteFacts(output, path, model, ModelSummary.Of(model));
        foreach (var subgraph in model.Subgraphs)
        {
            output.WriteLine();
            output.WriteLine(model.Subgraphs.Length == 1 ? "Inputs and outputs" : $"Subgraph '{subgraph.Name}': inputs and outputs");
            TableText.Write(output, Interface(subgraph));
            output.WriteLine("Operators in execution order");
            TableText.Write(output, Operators(subgraph));
        }
    }

    private static void WriteFacts(LogWriter output, string path, ModelGraph model, ModelSummary facts)
    {
        void Line(string name, string value) => output.WriteLine($"{name, -16}{value}");

        output.WriteLine(path);
        Line("  SHA-256", model.Sha256);
        Line("  file", $"{NumberText.KiB(model.FileKiB)} KiB");
        Line("  operators", $"{NumberText.Of(facts.Operators)}{(facts.Subgraphs > 1 ? $" in {facts.Subgraphs} subgraphs" : "")}");
        Line("  MACs", NumberText.Of(facts.Macs));
        Line("  constants", $"{NumberText.KiB(facts.WeightBytes / 1024.0)} KiB");
        Line("  live memory", $"{NumberText.KiB(facts.PeakLiveBytes / 1024.0)} KiB of activations at the peak");
        Line(
            "  8-bit weights",
            facts.WeightEntropyBits is { } entropy
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{entropy:0.00} bits of entropy, {NumberText.Percent(facts.ZeroWeightShare ?? 0)} zeros"
                )
                : "none"
        );
        Line("  unknown", facts.UnknownOperators.Length == 0 ? "no operator" : string.Join(", ", facts.UnknownOperators));
        if (facts.DynamicTensors > 0)
        {
            Line("  dynamic", $"{facts.DynamicTensors} tensors; their open dimensions count as 1");
        }
    }

    private static Table Interface(Subgraph subgraph)
    {
        var table = ReportConsole.Table(Heading.Text(""), Heading.Text("Name"), Heading.Text("Tensor"), Heading.Text("Quantization"));
        foreach (var (role, index) in subgraph.Inputs.Select(i => ("input", i)).Concat(subgraph.Outputs.Select(i => ("output", i))))
        {
            var tensor = subgraph.Tensors[index];
            table.AddCells([role, tensor.Name, TensorText.Of(tensor), TensorText.Quantization(tensor)]);
        }

        return table;
    }

    private static Table Operators(Subgraph subgraph)
    {
        var table = ReportConsole.Table(
            Heading.Number("#"),
            Heading.Text("Operator"),
            Heading.Text("Input"),
            Heading.Text("Output"),
            Heading.Number("MACs"),
            Heading.Number("Weights KiB"),
            Heading.Number("Entropy bits"),
            Heading.Number("Live KiB")
        );
        var live = Liveness.LiveBytes(subgraph);
        foreach (var (op, index) in subgraph.Operators.Select((op, i) => (op, i)))
        {
            var cost = OperatorCost.Of(op);
            var statistics = op.Constants.Where(t => t.Statistics is not null).MaxBy(t => t.Elements)?.Statistics;
            string[] cells =
            [
                index.ToString(CultureInfo.InvariantCulture),
                op.Name,
                TensorText.Of(op.Activations.FirstOrDefault()),
                TensorText.Of(op.Outputs.FirstOrDefault()),
                NumberText.Of(cost.Macs),
                NumberText.KiB(cost.WeightBytes / 1024.0),
                statistics?.EntropyBits.ToString("0.00", CultureInfo.InvariantCulture) ?? "-",
                NumberText.KiB(live[index] / 1024.0),
            ];
            table.AddCells(cells);
        }

        return table;
    }
}
