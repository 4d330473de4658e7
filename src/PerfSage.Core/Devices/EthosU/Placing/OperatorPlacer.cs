using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>
/// Which operators an Ethos-U runs itself. It takes what has a row in the table of its generation and satisfies all constraints of that
/// row; all else is left to its host.
/// </summary>
internal sealed class OperatorPlacer
{
    private static readonly Placement NoSuchOperator = new("no operator of the NPU");
    private static readonly Placement CustomOperator = new("a custom operator");

    private static readonly Dictionary<EthosUGeneration, OperatorPlacer> ByGeneration = new()
    {
        [EthosUGeneration.U55] = new OperatorPlacer(EthosU55Table.Rows),
        [EthosUGeneration.U85] = new OperatorPlacer(EthosU85Table.Rows),
    };

    private readonly Dictionary<int, (Constraint Constraint, Placement OnHost)[]> byCode;

    internal OperatorPlacer((OperatorKind Kind, Constraint[] Constraints)[] rows) =>
        byCode = rows.ToDictionary(
            row => row.Kind.Code,
            row => Array.ConvertAll(row.Constraints, constraint => (constraint, new Placement(constraint.Reason)))
        );

    public static OperatorPlacer Of(EthosUGeneration generation) => ByGeneration[generation];

    /// <returns>In the order of the model's operators.</returns>
    public Placement[] Place(ModelGraph model) => [.. model.Subgraphs.SelectMany(Place)];

    private Placement[] Place(Subgraph subgraph)
    {
        var placements = Array.ConvertAll(subgraph.Operators, Place);
        var links = new TensorLinks(subgraph);
        foreach (var dilation in BatchDilation.All(subgraph, links).Where(d => !placements[d.Convolution].IsOnHost))
        {
            placements[dilation.Before] = placements[dilation.After] = Placement.Accelerator;
        }

        foreach (var unused in ShapeArithmetic.Unused(subgraph, links, placements))
        {
            placements[unused] = Placement.Accelerator;
        }

        return placements;
    }

    private Placement Place(OperatorInfo op)
    {
        if (!byCode.TryGetValue(op.Code, out var constraints))
        {
            return op.Is(Opaque.Custom) ? CustomOperator : NoSuchOperator;
        }

        var candidate = new Candidate(op, FeatureMapInputs.Of(op));
        foreach (var (constraint, onHost) in constraints)
        {
            if (!constraint.Holds(candidate))
            {
                return onHost;
            }
        }

        return Placement.Accelerator;
    }
}
