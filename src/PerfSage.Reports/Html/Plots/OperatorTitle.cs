using PerfSage.Contracts.Text;
using PerfSage.Gate.Text;
using PerfSage.Reports.Html.Data;
using PerfSage.Reports.Wording;

namespace PerfSage.Reports.Html.Plots;

/// <summary>What a mark says of its operator.</summary>
internal static class OperatorTitle
{
    public static string Of(PageOperator op) =>
        $"{op.Title}, {op.Explained.Output}: {NumberText.Of(op.Explained.LatencyMs)} ms "
        + $"({NumberText.Percent(op.Explained.Share)}), bound by {BoundText.Of(op.Explained.Bound)}";

    public static string Roofline(PageOperator op) =>
        $"{op.Title}: {Numbers.Show(op.MacsPerByte, 3)} MACs per byte, {Numbers.Show(op.GMacsPerS, 3)} GMAC/s, "
        + $"bound by {BoundText.Of(op.Explained.Bound)}";

    public static string Memory(PageOperator op) =>
        $"{op.Title}: {NumberText.KiB(op.LiveKiB)} KiB of activations live, "
        + $"{NumberText.KiB(op.Explained.MemoryKiB!.Value)} KiB predicted";
}
