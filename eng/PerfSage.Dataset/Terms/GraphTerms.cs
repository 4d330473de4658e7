using System.Globalization;
using PerfSage.Core.Devices.EthosU.Commands;
using PerfSage.Core.Devices.EthosU.Commands.Families;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Terms;

/// <summary>How far figures of whole graphs are from the compiler's.</summary>
internal sealed class GraphTerms
{
    private readonly SortedDictionary<string, List<(double Error, string Text)>> figures = new(StringComparer.Ordinal);
    private int cascaded;
    private int sameCascades;

    public void Add(TermsBoard board, LabelRow row, NpuSchedule schedule, NpuGraph graph)
    {
        var plan = schedule.Plan(graph);
        var costs = schedule.Price(plan);
        var memory = schedule.Memory(plan);
        var cascadedOps = plan.Plans.Count(p => p.Cascade != 0);
        var label = row.Number($"{board.Prefix}.cascaded_ops");
        Add("cycles_total", 2000, costs.Sum(c => c.Total));
        Add("cycles_npu", 2000, costs.Sum(c => c.Npu));
        Add("sram_memory_used", 1024, memory.Peak);
        Add("sram_total_bytes", 1024, costs.Sum(c => c.SramBytes));
        Add(board.External + "_total_bytes", 1024, costs.Sum(c => c.ExternalBytes));
        Add("nn_macs", 1024, costs.Sum(c => c.Macs));
        Add("npu_ops", 0, graph.Operations.Sum(o => o.Repeats));
        cascaded += label > 0 || cascadedOps > 0 ? 1 : 0;
        sameCascades += (label > 0 || cascadedOps > 0) && label.Equals(cascadedOps) ? 1 : 0;

        void Add(string column, double least, double said)
        {
            var value = row.Number($"{board.Prefix}.{column}");
            if (value >= least && value > 0)
            {
                if (!figures.TryGetValue(column, out var list))
                {
                    figures.Add(column, list = []);
                }

                list.Add(
                    (
                        Math.Abs((said / value) - 1),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{row.Text("id")} label {value:0} said {said:0} ops {graph.Operations.Count}/{row.Number($"{board.Prefix}.npu_ops")} cascaded {label}/{cascadedOps}"
                        )
                    )
                );
            }
        }
    }

    public void Write(TextWriter output, string? worst)
    {
        foreach (var (column, list) in figures)
        {
            list.Sort((a, b) => a.Error.CompareTo(b.Error));
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{column, -28} n {list.Count, 5} mean {100 * list.Average(e => e.Error), 6:0.00} % median {100 * At(list, 0.5), 6:0.00} % 90th {100 * At(list, 0.9), 6:0.00} % within 0.1 % {100.0 * list.Count(e => e.Error < 0.001) / list.Count, 3:0}"
                )
            );
            if (column == worst)
            {
                foreach (var (error, text) in list.AsEnumerable().Reverse().Take(60))
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {100 * error:0.0} % {text}"));
                }
            }
        }

        output.WriteLine($"cascades: as many operations in {sameCascades} of {cascaded} graphs");
    }

    private static double At(List<(double Error, string Text)> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))].Error;
}
