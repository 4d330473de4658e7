using CsCheck;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Gate.Diff;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Families;

namespace PerfSage.Cli.Tests.Diff;

public sealed class DiffBuilderTests(PredictorFixture fixture) : IClassFixture<PredictorFixture>
{
    private static readonly Gen<FamilyParameters> Parameters = Gen.Select(
        Gen.Int[1, 4],
        Gen.Int[1, 4],
        Gen.Int[1, 2],
        (width, depth, resolution) => new FamilyParameters(width * 16, depth, resolution * 48)
    );

    private static readonly Gen<string> Names =
        from i in Gen.Int[0, 3]
        select ((string[])["ds-cnn-kws", "mobilenet-v1", "mobilenet-v2", "resnet"])[i];

    // Devices without an overhead of their own.
    private static readonly string[] Npus = [.. DeviceCatalog.Builtin.Devices.Where(d => d.Family.Id == "ethos-u").Select(d => d.Id)];

    private static readonly Gen<ModelBuilder> Models = Gen.Select(
        Names,
        Parameters,
        (name, parameters) => PredictorFixture.Family(name, _ => parameters)
    );

    [Fact]
    public void What_operators_change_sums_exactly_to_what_the_latency_changed() =>
        Gen.Select(Models, Models, Gen.Int[0, 3])
            .Sample(
                (before, after, device) =>
                {
                    var diff = fixture.Diff(before, after, Npus[device]);
                    Assert.Equal((decimal)diff.Base!.LatencyMs.Value, diff.Operators.Sum(o => o.BaseMs));
                    Assert.Equal((decimal)diff.Head!.LatencyMs.Value, diff.Operators.Sum(o => o.HeadMs));
                    Assert.All(diff.Operators, o => Assert.True(o.BaseMs >= 0 && o.HeadMs >= 0));
                    Assert.All(diff.Operators, o => Assert.Equal(o.Change == OperatorChange.Changed, o.Detail.Length > 0));
                    Assert.Equal(diff.Base.OperatorCount, diff.Operators.Count(o => o.BaseIndex is not null));
                    Assert.Equal(diff.Head.OperatorCount, diff.Operators.Count(o => o.HeadIndex is not null));
                },
                iter: 15
            );

    [Fact]
    public void A_model_is_no_different_from_itself() =>
        Models.Sample(
            model =>
            {
                var diff = fixture.Diff(model, model);
                Assert.Equal(diff.Base, diff.Head! with { Trust = diff.Base!.Trust });
                Assert.All(
                    diff.Operators,
                    o => Assert.True(o is { Change: OperatorChange.Unchanged, DeltaMs: 0, Detail: "" } && o.BaseIndex == o.HeadIndex)
                );
            },
            iter: 5
        );

    [Fact]
    public void Contributions_are_those_that_explain_shows_but_for_rounding()
    {
        var (before, after) = (
            PredictorFixture.Family("mobilenet-v2"),
            PredictorFixture.Family("mobilenet-v2", p => p with { Depth = p.Depth - 1 })
        );
        var (diff, swapped) = (fixture.Diff(before, after), fixture.Diff(after, before));
        var explained = swapped.Operators.Where(o => o.BaseIndex is not null).OrderBy(o => o.BaseIndex).Select(o => o.BaseMs);
        Assert.All(
            diff.Operators.Where(o => o.HeadIndex is not null).Select(o => o.HeadMs).Zip(explained),
            p => Assert.InRange(p.First, p.Second * 0.99m, p.Second * 1.01m)
        );
    }

    [Fact]
    public void Training_again_changes_weights_alone()
    {
        var diff = fixture.Diff(PredictorFixture.Family("resnet"), PredictorFixture.Family("resnet", p => p with { Seed = 2 }));
        var convolutions = diff.Operators.Where(o => o.Name is "CONV_2D" or "FULLY_CONNECTED").ToArray();
        Assert.All(convolutions, o => Assert.Equal(OperatorChange.Changed, o.Change));
        Assert.All(convolutions, o => Assert.StartsWith("other weights", o.Detail, StringComparison.Ordinal));
        Assert.DoesNotContain(diff.Operators, o => o.Change is OperatorChange.Added or OperatorChange.Removed);
    }

    [Fact]
    public void A_new_model_and_a_removed_one_have_one_side()
    {
        var model = PredictorFixture.Family("resnet");
        Assert.Null(fixture.Diff(null, model).Base);
        Assert.Null(fixture.Diff(model, null).Head);
        Assert.Empty(fixture.Diff(model, null).Operators);
        Assert.Equal(12_501_632, fixture.Diff(null, model).Head!.Macs);
    }

    [Fact]
    public void A_model_without_operators_has_only_gained_some()
    {
        var nothing = new ModelBuilder();
        nothing.Main.Output(nothing.Main.Input([1, 4]));
        var diff = fixture.Diff(nothing, PredictorFixture.Family("ds-cnn-kws"));
        Assert.All(diff.Operators, o => Assert.Equal(OperatorChange.Added, o.Change));
        Assert.Equal((decimal)diff.Head!.LatencyMs.Value, diff.Operators.Sum(o => o.DeltaMs));
    }
}
