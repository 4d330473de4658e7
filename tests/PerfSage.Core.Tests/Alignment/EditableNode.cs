using PerfSage.Core.Graphs;

namespace PerfSage.Core.Tests.Alignment;

/// <param name="Id">Stays with the operator through all edits.</param>
/// <param name="Inputs">Tensor indices.</param>
internal sealed record EditableNode(int Id, OperatorKind Kind, int[] Inputs, int[] Outputs, OperatorOptions Options);
