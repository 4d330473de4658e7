using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;
using PerfSage.Core.Roofline;

namespace PerfSage.Core.Features;

/// <summary>Everything that the feature columns of one operator are made of.</summary>
internal sealed record OperatorContext(
    OperatorInfo Operator,
    OperatorCost Cost,
    LoweredOperator? Lowered,
    OperatorRoofline[] Rooflines,
    OperatorPlace Place);
