using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Tests.Devices.EthosU.Placing;

/// <summary>Whether the tests would notice if a constraint of a row were missing.</summary>
public sealed class PlacementTableTests
{
    private static readonly ILookup<int, ModelGraph> Models = KindModels
        .All.Values.SelectMany(build => Variants(Placed.Read(build)))
        .Concat(PlacementLimitTests.All.Select(c => Placed.Read(c.Build)))
        .ToLookup(model => model.Subgraphs[0].Operators[^1].Code);

    [Fact]
    public void No_constraint_of_an_Ethos_U55_can_be_left_out() => AssertNeeded(EthosU55Table.Rows);

    [Fact]
    public void No_constraint_of_an_Ethos_U85_can_be_left_out() => AssertNeeded(EthosU85Table.Rows);

    private static void AssertNeeded((OperatorKind Kind, Constraint[] Constraints)[] rows)
    {
        var superfluous = string.Join('\n', Superfluous(rows));
        Assert.True(superfluous.Length == 0, superfluous);
    }

    private static IEnumerable<string> Superfluous((OperatorKind Kind, Constraint[] Constraints)[] rows) =>
        from row in rows
        let all = Places(row.Kind, row.Constraints)
        from constraint in row.Constraints
        where Places(row.Kind, Array.FindAll(row.Constraints, c => c != constraint)).SequenceEqual(all)
        select $"{row.Kind.Name}: {constraint.Reason}";

    // A constraint may rely on those before it; where one is missing, that it throws is a difference as well.
    private static string[] Places(OperatorKind kind, Constraint[] constraints)
    {
        var placer = new OperatorPlacer([(kind, constraints)]);
        return
        [
            .. Models[kind.Code]
                .Select(model =>
                {
                    try
                    {
                        return placer.Place(model)[^1].HostReason ?? "";
                    }
                    catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or NullReferenceException)
                    {
                        return e.GetType().Name;
                    }
                }),
        ];
    }

    private static IEnumerable<ModelGraph> Variants(ModelGraph model) =>
        Changes.All.Select(change => Placed.WithLast(model, change)).Prepend(model);
}
