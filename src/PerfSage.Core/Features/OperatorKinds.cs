using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;

namespace PerfSage.Core.Features;

/// <summary>The vocabulary of operator kinds: 0 is unknown, then the builtin operators by code.</summary>
internal static class OperatorKinds
{
    public const string Unknown = "UNKNOWN";

    public static IReadOnlyList<string> All { get; } =
        [Unknown, .. Enumerable.Range(0, BuiltinOperators.Count).Select(BuiltinOperators.NameOf)];

    public static int IndexOf(OperatorInfo op) =>
        op.Code >= 0 && op.Code < BuiltinOperators.Count && op.Code != BuiltinOperators.Custom ? op.Code + 1 : 0;
}
