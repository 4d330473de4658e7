using System.Globalization;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Devices.EthosU.Pricing;
using PerfSage.Core.TfLite;
using PerfSage.Dataset.Tests.Infra;

namespace PerfSage.Dataset.Tests.Terms;

/// <summary>Graphs whose labels are what the cost model says of them, but for a factor.</summary>
internal static class PricedGraphs
{
    private static readonly byte[] File = Models.KeywordSpotting;

    /// <summary>The operators of the graph, in file order.</summary>
    public static IReadOnlyList<string> Operators { get; } = [.. TfLiteReader.Read(File).Operators.Select(o => o.Name)];

    /// <param name="cycles">What the labels' cycles are too high by.</param>
    /// <param name="kind">The same of the operators of each kind.</param>
    public static LabelledGraph Of(string id, double cycles = 1, Func<string, double>? kind = null) =>
        new(id, File)
        {
            On = prefix => Labels(prefix, cycles),
            OperatorLine =
                $"{{\"id\": \"{id}\", {string.Join(", ", Boards.Prefixes.Select(p => $"\"{p}\": [{Cycles(p, kind ?? (_ => 1))}]"))}}}",
        };

    /// <summary>The labels count nothing for the search for the largest: what it takes belongs to no operator.</summary>
    public static LabelledGraph Search(string id)
    {
        var model = Models.Search;
        return new LabelledGraph(id, model) { OperatorLine = $"{{\"id\": \"{id}\", {string.Join(", ", Boards.Prefixes.Select(Line))}}}" };

        string Line(string prefix)
        {
            var cycles = Array.ConvertAll(Terms(prefix, model), t => Text(t.Cycles));
            return $"\"{prefix}\": [{cycles[0]}, 0], \"{prefix}.other\": {cycles[1]}";
        }
    }

    public static OperatorTerms[] Terms(string prefix) => Terms(prefix, File);

    private static OperatorTerms[] Terms(string prefix, byte[] file)
    {
        var device = Boards.All.Single(b => b.Prefix == prefix).Device;
        var system = prefix == Boards.Random ? DrawnBoard.System : (EthosUSystem)DeviceCatalog.Builtin.Find(device)!.System;
        var model = TfLiteReader.Read(file);
        return CostModel.Price(model, OperatorPlacer.Of(system.Accelerator.Generation).Place(model), system);
    }

    private static BoardLabels Labels(string prefix, double cycles)
    {
        var terms = Terms(prefix);
        return new BoardLabels(
            Cycles: terms.Sum(t => t.Cycles) * cycles,
            SramBytes: terms.Max(t => t.LiveBytes),
            Macs: terms.Sum(t => t.Macs),
            NpuCycles: terms.Sum(t => t.NpuCycles),
            SramTraffic: terms.Sum(t => t.SramBytes),
            ExternalTraffic: terms.Sum(t => t.ExternalBytes)
        );
    }

    private static string Cycles(string prefix, Func<string, double> kind) =>
        string.Join(", ", Terms(prefix).Zip(Operators, (t, name) => Text(t.Cycles * kind(name))));

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
