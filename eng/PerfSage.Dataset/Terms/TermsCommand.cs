using System.CommandLine;
using System.Globalization;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Commands;
using PerfSage.Core.Devices.EthosU.Commands.Families;
using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Graphs;
using PerfSage.Dataset.CommandLine;
using PerfSage.Dataset.Labels;
using Spectre.Console;

namespace PerfSage.Dataset.Terms;

/// <summary>Compares the roofline with the compiler's cycles of every operator.</summary>
internal static class TermsCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var device = new Option<string>("--device") { Description = "A device with labels.", DefaultValueFactory = _ => "ethos-u55-256" };
        var shards = new Option<int>("--shards")
        {
            Description = "How many shards to read, evenly over all.",
            DefaultValueFactory = _ => 6,
        };
        var worst = new Option<string?>("--worst") { Description = "List the operators of this kind that are furthest off." };
        var space = new Option<string?>("--space") { Description = "Only graphs of this space." };
        var graph = new Option<string?>("--graph") { Description = "Every operator of this graph." };
        var command = new Command("terms", "Compares the roofline's cycles of operators with the compiler's.")
        {
            data,
            device,
            shards,
            worst,
            space,
            graph,
        };
        command.SetAction(result =>
        {
            Compare(
                result.InvocationConfiguration.Output,
                result.GetRequiredValue(data).FullName,
                result.GetValue(device)!,
                result.GetValue(shards),
                result.GetValue(worst),
                result.GetValue(space),
                result.GetValue(graph)
            );
            return (int)ExitCode.Pass;
        });
        return command;
    }

    private static void Compare(TextWriter output, string folder, string deviceId, int count, string? worst, string? space, string? graph)
    {
        var isRandom = deviceId == TermsBoard.Random;
        var device = isRandom ? LabelDevices.Profiles[0] : LabelDevices.Profiles.Single(d => d.Id == deviceId);
        var system = (EthosUSystem)device.System;
        var position = LabelDevices.Profiles.ToList().IndexOf(device);
        var graphs = new GraphTerms();
        var kinds = new Dictionary<string, KindTerms>(StringComparer.Ordinal);
        var errors = new List<(double Error, string Text)>();
        var whole = new List<double>();
        var all = Shard.All(folder).ToArray();
        var step = Math.Max(1, all.Length / count);
        object gate = new();
        Parallel.ForEach(
            all.Where((_, i) => i % step == 0 || graph is not null),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            shard =>
            {
                foreach (var model in shard.Models())
                {
                    var labels = model.Devices[position];
                    if (space is null || model.Row.Text("space") == space)
                    {
                        var board = isRandom ? TermsBoard.OfRow(model.Row) : TermsBoard.Of(device);
                        if (board is not null && model.Row.Number(board.Prefix + ".cpu_ops") == 0 && (graph is null || model.Id == graph))
                        {
                            var placed = OperatorPlacer.Of(board.System.Accelerator.Generation).Place(model.Graph);
                            var lowered = NpuLowering.Lower(model.Graph.Subgraphs[0], placed, system.Accelerator.Generation);
                            var schedule = new NpuSchedule(board.System);
                            lock (gate)
                            {
                                graphs.Add(board, model.Row, schedule, lowered);
                            }
                        }
                    }

                    if (isRandom)
                    {
                        continue;
                    }

                    if (
                        labels.Operators.Cycles is not { } cycles
                        || labels.CpuOperators != 0
                        || (space is not null && model.Row.Text("space") != space)
                        || (graph is not null && model.Id != graph)
                    )
                    {
                        continue;
                    }

                    var operators = model.Graph.Subgraphs[0].Operators;
                    if (labels.Operators.OtherCycles > 0 && Array.FindIndex(operators, o => o.Name == "ARG_MAX") is var owner and >= 0)
                    {
                        cycles[owner] += labels.Operators.OtherCycles;
                    }

                    var estimates = OperatorCyclesOf(model.Graph, system);
                    if (cycles.Length != operators.Length)
                    {
                        continue;
                    }

                    if (Environment.GetEnvironmentVariable("WEIGHTS") is { } dump)
                    {
                        var placements = OperatorPlacer.Of(system.Accelerator.Generation).Place(model.Graph);
                        var lowered = NpuLowering.Lower(model.Graph.Subgraphs[0], placements, system.Accelerator.Generation);
                        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
                        lock (gate)
                        {
                            foreach (
                                var o in lowered.Operations.Where(o => o.Weights is { } w && (w.Key is not TensorInfo || seen.Add(w.Key)))
                            )
                            {
                                var t = o.Weights!.Key as TensorInfo;
                                var b = NpuBlockSearch.Find(NpuCore.Of(system.Accelerator.Name), o);
                                File.AppendAllText(dump, string.Create(CultureInfo.InvariantCulture, $"{model.Id},{model.Row.Text(device.Labels.Column + ".total_npu_encoded_weights")},{o.Kind},{o.Window.Kernel.H},{o.Window.Kernel.W},{o.Input.Shape.D},{o.Output.Shape.D},{(t is null ? 0 : t.Statistics?.EntropyBits ?? -1)},{(t is null ? 0 : t.Statistics?.ZeroFraction ?? -1)},{b.Output.D},{b.Input.D},{b.IsPartKernel},{o.Input.Bits},{o.Weights.WeightBytes},{b.Micro?.D ?? 8}\n"));
                            }
                        }
                    }

                    lock (gate)
                    {
                        var total = cycles.Sum();
                        if (total > 2000)
                        {
                            whole.Add(Math.Abs((estimates.Take(operators.Length).Sum() / total) - 1));
                        }

                        for (var i = 0; i < cycles.Length; i++)
                        {
                            var kind = operators[i].Name;
                            if (!kinds.TryGetValue(kind, out var terms))
                            {
                                kinds.Add(kind, terms = new KindTerms(kind));
                            }

                            terms.Add(cycles[i], estimates[i]);
                            if (graph is not null)
                            {
                                output.WriteLine($"{i, 4} {cycles[i], 12:0} {estimates[i], 12:0}  {Text(model.Graph.Subgraphs[0], i)}");
                                foreach (var line in Details(model.Graph, system, i))
                                {
                                    output.WriteLine("                                    " + line);
                                }
                            }
                            else if (kind == worst && Math.Abs(cycles[i] - estimates[i]) > 0.02 * cycles[i])
                            {
                                errors.Add(
                                    (
                                        Math.Abs(cycles[i] - estimates[i]),
                                        $"{model.Id} #{i} label {cycles[i]:0} said {estimates[i]:0} ratio {estimates[i] / cycles[i]:0.###} "
                                            + Text(model.Graph.Subgraphs[0], i)
                                    )
                                );
                            }
                        }
                    }
                }
            }
        );
        graphs.Write(output, worst);
        if (graph is not null || isRandom)
        {
            return;
        }

        var sum = kinds.Values.Sum(k => k.Cycles);
        whole.Sort();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{device.Id}: {whole.Count} graphs, error of the sum mean {100 * whole.Average():0.0} % median {100 * whole[whole.Count / 2]:0.0} % 90th {100 * whole[(int)(0.9 * whole.Count)]:0.0} %; of operators {100 * kinds.Values.Sum(k => k.AbsoluteError) / sum:0.0} % of all time"
            )
        );
        var table = new Table { Border = TableBorder.None };
        table.AddColumns("", "n", "time %", "error %", "10 %", "median", "90 %", "within 2 %");
        foreach (var kind in kinds.Values.OrderByDescending(k => k.AbsoluteError))
        {
            table.AddRow(
                kind.Kind,
                Number(kind.Count, "0"),
                Number(100 * kind.Cycles / sum, "0.00"),
                Number(100 * kind.AbsoluteError / sum, "0.00"),
                Number(kind.Ratio(0.1), "0.00"),
                Number(kind.Ratio(0.5), "0.00"),
                Number(kind.Ratio(0.9), "0.00"),
                Number(100 * kind.Near, "0")
            );
        }

        PlainTable.Write(output, table);
        foreach (var (_, text) in errors.OrderByDescending(e => e.Error).Where((_, i) => i % Math.Max(1, errors.Count / 40) == 0))
        {
            output.WriteLine(text);
        }
    }

    private static double[] OperatorCyclesOf(ModelGraph graph, EthosUSystem system)
    {
        var placements = OperatorPlacer.Of(system.Accelerator.Generation).Place(graph);
        var lowered = NpuLowering.Lower(graph.Subgraphs[0], placements, system.Accelerator.Generation);
        var costs = new NpuSchedule(system).Price(lowered);
        var cycles = new double[graph.Subgraphs[0].Operators.Length];
        for (var i = 0; i < costs.Length; i++)
        {
            cycles[lowered.Operations[i].Source] += costs[i].Total;
        }

        return cycles;
    }

    private static IEnumerable<string> Details(ModelGraph graph, EthosUSystem system, int index)
    {
        var placements = OperatorPlacer.Of(system.Accelerator.Generation).Place(graph);
        var lowered = NpuLowering.Lower(graph.Subgraphs[0], placements, system.Accelerator.Generation);
        var pricing = new NpuSchedule(system);
        var plan = pricing.Plan(lowered);
        var use = pricing.Memory(plan);
        var costs = pricing.Price(plan);
        for (var i = 0; i < costs.Length; i++)
        {
            var op = lowered.Operations[i];
            if (op.Source == index)
            {
                var (planned, block) = (plan.Plans[i], plan.Plans[i].Block);
                yield return $"@{i} {(planned.Cascade != 0 ? $"cascade {planned.Cascade} rows {planned.Stripe.H} " : "")}sram {use.ByOperation[i]} {(planned.Buffer is { } b ? $"buffer {string.Join('+', b.Parts)} slices {string.Join(',', b.Depths)} {(b.IsPrefetched ? "ahead" : "")}" : "")} slack {planned.SlackCycles} {planned.SlackBytes} {op.Kind} {op.OutputKind} {op.Activation} x{op.Repeats} {Map(op.Input)} {(op.Second is { } s ? Map(s) : "")} -> {Map(op.Output)} k{op.Window.Kernel.H}x{op.Window.Kernel.W} block {V(block.Input)}>{V(block.Output)} w{op.Weights?.WeightBytes:0} {costs[i]}";
            }
        }

        static string V(PerfSage.Core.Graphs.Volume v) => $"{v.H},{v.W},{v.D}";
        string Map(FeatureMap map) =>
            $"{(plan.Staged.Contains(map.Tensor) ? "*" : "")}{plan.BytesOf(map.Tensor)}{(map.Tensor.IsLinear ? "lin" : "brick")}{map.Bits}[{V(map.Shape)}]";
    }

    private static string Text(Subgraph subgraph, int index)
    {
        var op = subgraph.Operators[index];
        var inputs = op.InputIndices.Select(i =>
            i < 0
                ? "-"
                : $"{(subgraph.Tensors[i].IsConstant ? "c" : subgraph.Inputs.Contains(i) ? "in" : "t")}{subgraph.Tensors[i].Type}[{string.Join(',', subgraph.Tensors[i].Shape)}]"
        );
        var outputs = op.OutputIndices.Select(i =>
            $"{(subgraph.Outputs.Contains(i) ? "out" : "t")}{subgraph.Tensors[i].Type}[{string.Join(',', subgraph.Tensors[i].Shape)}]"
        );
        return $"{op.Name} {string.Join(' ', inputs)} -> {string.Join(' ', outputs)} {(op.Options.StrideH, op.Options.StrideW)} act {op.Options.Activation} axis {op.Options.Axis}";
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
