namespace PerfSage.Core.Alignment;

/// <summary>An activation between an operator and a neighbour.</summary>
/// <param name="Output">Which output of the producer.</param>
/// <param name="Slot">Which input of the consumer.</param>
/// <param name="Node">The neighbour; -1 - i for the i-th input or output of a subgraph.</param>
internal readonly record struct OperatorEdge(int Output, int Slot, int Node)
{
    public bool IsOutside => Node < 0;

    /// <summary>Which ends of tensors it joins, whoever the neighbour is.</summary>
    public ulong Port => unchecked(((ulong)(uint)Output << 32) | (uint)Slot);
}
