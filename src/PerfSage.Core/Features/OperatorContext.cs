using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;
using PerfSage.Core.Roofline;

namespace PerfSage.Core.Features;

/// <summary>Everything that the feature columns of one operator are made of.</summary>
/// <param name="Passes">What the NPU runs for it; none for views and what is merged into another operator.</param>
/// <param name="Rooflines">Per device.</param>
/// <param name="PreviousMs">Per device: how long the operator before it keeps the array busy, during which weights are fetched.</param>
internal sealed record OperatorContext(
    OperatorInfo Operator,
    OperatorCost Cost,
    LoweredOperator[] Passes,
    OperatorRoofline[] Rooflines,
    double[] PreviousMs,
    OperatorPlace Place);
