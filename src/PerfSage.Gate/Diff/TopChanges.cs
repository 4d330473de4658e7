using System.Globalization;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Text;

namespace PerfSage.Gate.Diff;

/// <summary>The operators that changed a latency most, as short texts for a message.</summary>
internal static class TopChanges
{
    // A message names causes; the exact decimals are in the tables.
    private const int Digits = 3;

    /// <returns>At most <paramref name="count"/>, the largest first, e.g. <c>CONV_2D #12 +1.9 ms</c>; none that changed nothing.</returns>
    public static IReadOnlyList<string> Of(ModelDiff diff, int count) =>
        [.. Ranked(diff.Operators).Where(o => o.DeltaMs != 0).Take(count).Select(Text)];

    /// <summary>Largest change of latency first; ties in the order of the model.</summary>
    public static IEnumerable<OperatorDelta> Ranked(IEnumerable<OperatorDelta> operators) =>
        operators.OrderByDescending(o => Math.Abs(o.DeltaMs));

    private static string Text(OperatorDelta delta)
    {
        var what = delta.Change switch
        {
            OperatorChange.Added => " (added)",
            OperatorChange.Removed => " (removed)",
            _ => "",
        };
        var sign = delta.DeltaMs > 0 ? "+" : "";
        var ms = NumberText.Of(Numbers.Round((double)delta.DeltaMs, Digits));
        return string.Create(CultureInfo.InvariantCulture, $"{delta.Name} #{delta.HeadIndex ?? delta.BaseIndex} {sign}{ms} ms{what}");
    }
}
