using PerfSage.Core.Features;
using PerfSage.Core.Graphs;

namespace PerfSage.Dataset.Measured.Export;

/// <param name="Operators">Of its graph, in file order.</param>
internal sealed record ExportedModel(MeasuredModel Model, GraphFeatures Features, OperatorInfo[] Operators);
