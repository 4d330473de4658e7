using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Features;

/// <summary>Everything that the feature columns of one operator are made of.</summary>
internal sealed record OperatorContext(OperatorInfo Operator, OperatorCost Cost, OperatorPlace Place);
