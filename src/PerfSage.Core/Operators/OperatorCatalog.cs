using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>All builtin operators of TFLite: the <c>BuiltinOperator</c> enumeration of LiteRT's schema.fbs.</summary>
internal static class OperatorCatalog
{
    private static readonly IReadOnlyList<OperatorKind>[] Groups =
    [
        Convolutions.All,
        MatrixProducts.All,
        Recurrent.All,
        Pooling.All,
        Normalizations.All,
        Activations.All,
        Arithmetic.All,
        UnaryFunctions.All,
        Comparisons.All,
        Logic.All,
        Spectra.All,
        Reductions.All,
        Segments.All,
        Rankings.All,
        Views.All,
        Parts.All,
        Gathers.All,
        Moves.All,
        Resizes.All,
        Conversions.All,
        Creations.All,
        Lookups.All,
        Variables.All,
        RandomNumbers.All,
        ControlFlow.All,
        Opaque.All,
        StableHlo.All,
    ];

    /// <summary>By code.</summary>
    public static IReadOnlyList<OperatorKind> All { get; } = [.. Groups.SelectMany(group => group).OrderBy(kind => kind.Code)];

    private static readonly Dictionary<int, OperatorKind> ByCode = All.ToDictionary(kind => kind.Code);

    public static bool Contains(int code) => ByCode.ContainsKey(code);

    /// <returns>For a code that is newer than the schema, a kind of which only the code is known.</returns>
    public static OperatorKind Of(int code) =>
        ByCode.TryGetValue(code, out var kind) ? kind : new OperatorKind(code, $"BUILTIN_{code}") { Required = RequiredOperands.None };
}
