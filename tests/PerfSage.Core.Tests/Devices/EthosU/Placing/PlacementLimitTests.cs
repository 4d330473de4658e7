using PerfSage.Core.Devices.EthosU.Placing;

namespace PerfSage.Core.Tests.Devices.EthosU.Placing;

/// <summary>Models on both sides of the limits that the compiler publishes.</summary>
public sealed class PlacementLimitTests
{
    internal static IReadOnlyList<PlacementCase> All { get; } =
    [.. WindowCases.All, .. WeightCases.All, .. ReductionCases.All, .. MoveCases.All, .. ResizeCases.All, .. TypeCases.All];

    // What all kinds must satisfy is tried on all of them, by other tests.
    private static readonly string[] OfAllKinds =
    [
        "no input",
        "no output",
        "a tensor without a shape",
        "open dimensions other than the batch",
        "a scale that is not a positive number",
        "quantization per channel",
        "feature maps that are not int8, uint8, int16, int32 or int64",
        "feature maps that are not int8, uint8, int16, int32, int64 or bool",
        "64-bit feature maps",
    ];

    public static TheoryData<string> Names => [.. All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_limit_is_where_the_compiler_has_it(string name)
    {
        var at = All.Single(c => c.Name == name);
        Assert.Equal(at.U55, Placed.Last(EthosUGeneration.U55, at.Build));
        Assert.Equal(at.U85, Placed.Last(EthosUGeneration.U85, at.Build));
    }

    [Fact]
    public void Every_constraint_has_a_case_beyond_it()
    {
        Assert.Equal(Reasons(EthosU55Table.Rows), Seen(c => c.U55, EthosU55Table.Rows));
        Assert.Equal(Reasons(EthosU85Table.Rows), Seen(c => c.U85, EthosU85Table.Rows));
    }

    private static IEnumerable<string> Reasons((Graphs.OperatorKind, Constraint[] Constraints)[] rows) =>
        rows.SelectMany(row => row.Constraints).Select(c => c.Reason).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Seen(Func<PlacementCase, string?> reason, (Graphs.OperatorKind, Constraint[] Constraints)[] rows) =>
        All.Select(reason).OfType<string>().Concat(OfAllKinds).Intersect(Reasons(rows)).Order(StringComparer.Ordinal);
}
