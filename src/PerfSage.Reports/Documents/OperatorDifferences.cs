using PerfSage.Gate.Diff;
using PerfSage.Gate.Text;

namespace PerfSage.Reports.Documents;

internal static class OperatorDifferences
{
    public static OperatorDifference<decimal>[] Exact(IEnumerable<OperatorDelta> operators) => All(operators, ms => ms);

    public static OperatorDifference<double>[] Short(IEnumerable<OperatorDelta> operators) => All(operators, ms => (double)ms);

    private static OperatorDifference<TNumber>[] All<TNumber>(IEnumerable<OperatorDelta> operators, Func<decimal, TNumber> number)
        where TNumber : struct =>
        [
            .. operators.Select(o => new OperatorDifference<TNumber>(
                EnumWord.Of(o.Change),
                o.BaseIndex,
                o.HeadIndex,
                o.Name,
                o.Detail,
                number(o.BaseMs),
                number(o.HeadMs),
                number(o.DeltaMs)
            )),
        ];
}
