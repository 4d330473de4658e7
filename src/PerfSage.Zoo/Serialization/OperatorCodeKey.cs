using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Serialization;

/// <summary>What makes two operators share an entry of the model's operator codes.</summary>
internal sealed record OperatorCodeKey(BuiltinOperator Code, string? CustomCode, int Version)
{
    public static OperatorCodeKey Of(OperatorNode node) => new(node.Code, node.CustomCode, node.Version);
}
