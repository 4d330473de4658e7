using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Features;

/// <summary>The vocabulary of operator kinds: 0 is unknown, then the builtin operators by code.</summary>
internal static class OperatorKinds
{
    public const string Unknown = "UNKNOWN";

    private static readonly Dictionary<int, int> Indices = OperatorCatalog.All.Select((kind, i) => (kind.Code, i + 1)).ToDictionary();

    public static IReadOnlyList<string> All { get; } = [Unknown, .. OperatorCatalog.All.Select(kind => kind.Name)];

    /// <returns>0 for builtins that are newer than this program, and for custom operators: nothing is known of what they do.</returns>
    public static int IndexOf(OperatorInfo op) => op.Is(Opaque.Custom) ? 0 : Indices.GetValueOrDefault(op.Code);
}
