using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using PerfSage.Core.Shapes.Rules;

namespace PerfSage.Core.Shapes;

/// <summary>
/// Which kinds of operators are computed if their inputs are few whole numbers that are known. Exporters of PyTorch and Keras compute
/// sizes from shapes in the graph.
/// </summary>
internal static class ValueRules
{
    // By names of the schema.
    private static readonly (string Kind, ValueRule Rule)[] Rows =
    [
        ("SHAPE", CopiedValues.Shape),
        ("RANK", CopiedValues.Rank),
        ("CAST", CopiedValues.Same),
        ("RESHAPE", CopiedValues.Same),
        ("SQUEEZE", CopiedValues.Same),
        ("EXPAND_DIMS", CopiedValues.Same),
        ("SLICE", CopiedValues.Slice),
        ("STRIDED_SLICE", CopiedValues.Strided),
        ("CONCATENATION", CopiedValues.Concatenation),
        ("PACK", CopiedValues.Pack),
        ("UNPACK", CopiedValues.Unpack),
        ("SPLIT", CopiedValues.Split),
        ("SPLIT_V", CopiedValues.SplitV),
        ("GATHER", MadeValues.Gather),
        ("FILL", MadeValues.Fill),
        ("ZEROS_LIKE", MadeValues.Zeros),
        ("RANGE", MadeValues.Range),
        ("BROADCAST_ARGS", MadeValues.BroadcastArgs),
        ("BROADCAST_TO", NumberValues.Repeat),
        ("SELECT", NumberValues.ChooseEach),
        ("SELECT_V2", NumberValues.Choose),
        ("ADD", NumberValues.Of((a, b) => a + b)),
        ("SUB", NumberValues.Of((a, b) => a - b)),
        ("MUL", NumberValues.Of((a, b) => a * b)),
        ("DIV", NumberValues.Of((a, b) => b == 0 ? null : a / b)),
        ("FLOOR_DIV", NumberValues.Of((a, b) => b == 0 ? null : (a / b) - (a % b != 0 && a < 0 != b < 0 ? 1 : 0))),
        ("FLOOR_MOD", NumberValues.Of((a, b) => b == 0 ? null : ((a % b) + b) % b)),
        ("MAXIMUM", NumberValues.Of((a, b) => Math.Max(a, b))),
        ("MINIMUM", NumberValues.Of((a, b) => Math.Min(a, b))),
        ("NEG", NumberValues.Of(a => -a)),
        ("ABS", NumberValues.Of(a => Math.Abs(a))),
        ("REDUCE_PROD", NumberValues.Reduce((a, b) => a * b)),
        ("REDUCE_MAX", NumberValues.Reduce(Math.Max)),
        ("REDUCE_MIN", NumberValues.Reduce(Math.Min)),
        ("SUM", NumberValues.Reduce((a, b) => a + b)),
        ("LESS", NumberValues.Of((a, b) => a < b)),
        ("LESS_EQUAL", NumberValues.Of((a, b) => a <= b)),
        ("GREATER", NumberValues.Of((a, b) => a > b)),
        ("GREATER_EQUAL", NumberValues.Of((a, b) => a >= b)),
        ("EQUAL", NumberValues.Of((a, b) => a == b)),
        ("NOT_EQUAL", NumberValues.Of((a, b) => a != b)),
        ("LOGICAL_AND", NumberValues.Of((a, b) => a != 0 && b != 0)),
        ("LOGICAL_OR", NumberValues.Of((a, b) => a != 0 || b != 0)),
        ("LOGICAL_NOT", NumberValues.Of(a => a == 0)),
    ];

    private static readonly Dictionary<int, ValueRule> ByCode = Rows.ToDictionary(
        row => OperatorCatalog.All.Single(kind => kind.Name == row.Kind).Code,
        row => row.Rule
    );

    public static IEnumerable<OperatorKind> Kinds => OperatorCatalog.All.Where(kind => ByCode.ContainsKey(kind.Code));

    public static ValueRule? Of(OperatorKind kind) => ByCode.GetValueOrDefault(kind.Code);
}
