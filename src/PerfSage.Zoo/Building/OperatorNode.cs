using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Building;

internal sealed record OperatorNode(
    BuiltinOperator Code,
    string? CustomCode,
    int Version,
    IReadOnlyList<Tensor?> Inputs,
    IReadOnlyList<Tensor> Outputs
)
{
    public OperatorOptions? Options { get; init; }

    public byte[]? CustomOptions { get; init; }

    public IReadOnlyList<Tensor> Intermediates { get; init; } = [];
}
