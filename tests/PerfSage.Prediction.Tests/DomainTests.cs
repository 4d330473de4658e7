using PerfSage.Contracts.Text;
using PerfSage.Prediction.Domain;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Prediction.Tests;

public sealed class DomainTests(PredictorFixture fixture) : IClassFixture<PredictorFixture>
{
    [Fact]
    public void A_usual_model_is_inside()
    {
        var estimate = fixture.OnOne(Models.KeywordSpotting);
        Assert.Empty(estimate.Trust.Violations);
        Assert.Empty(estimate.Trust.Obstacles);
        Assert.True(estimate.Trust.IsInsideDomain);
    }

    [Fact]
    public void A_float_model_would_run_on_the_CPU_and_is_outside()
    {
        var estimate = fixture.OnOne(Models.OfLayers([1, 16, 16, 8], (g, x) => g.Conv2D(g.Conv2D(x, 8, 3), 8, 3), TensorType.Float32));
        Assert.False(estimate.Trust.IsInsideDomain);
        Assert.Contains(
            "CONV_2D #0, CONV_2D #1: feature maps that are not int8, uint8, int16, int32 or int64; "
                + "would run on the CPU, whose time is not predicted",
            estimate.Trust.Violations
        );
    }

    [Theory]
    [InlineData(16, 16, false)]
    [InlineData(8, 8, false)]
    [InlineData(13, 16, true)]
    [InlineData(24, 24, true)]
    [InlineData(16, 32, true)]
    public void A_resize_to_a_size_that_the_NPU_refuses_is_outside(int height, int width, bool isViolation)
    {
        var estimate = fixture.OnOne(Models.OfLayers([1, 8, 8, 8], (g, x) => g.ResizeNearestNeighbor(x, (height, width))));
        Assert.Equal(
            isViolation,
            estimate.Trust.Violations.Contains(
                "RESIZE_NEAREST_NEIGHBOR #0: a factor other than 2, 4 or 8; would run on the CPU, whose time is not predicted"
            )
        );
    }

    [Fact]
    public void A_kind_that_the_NPU_does_not_have_is_outside()
    {
        var model = new ModelBuilder();
        var (x, y) = (model.Main.Input([1, 8, 8, 8]), model.Main.AddTensor(TensorType.Int8, [1, 4, 4, 32]));
        model.Main.AddOperator(BuiltinOperator.SpaceToDepth, [x], [y]);
        model.Main.Output(model.Main.Conv2D(y, 8, 1));
        Assert.StartsWith(
            "SPACE_TO_DEPTH #0: no operator of the NPU;",
            fixture.OnOne(Models.Of(model)).Trust.Violations[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_interval_of_a_float_model_has_room_for_a_slow_CPU()
    {
        // 64 x 64 x 3 x 3 x 32 x 32 multiplications, the fastest core being a Cortex-A55 that takes 16 cycles each at 1.7 GHz.
        var estimate = PredictorFixture.Estimate(Models.OfLayers([1, 64, 64, 32], (g, x) => g.Conv2D(x, 32, 3), TensorType.Float32));
        Assert.All(fixture.OnNpus(estimate), d => Assert.True(d.LatencyMs.Upper > 355));
    }

    [Fact]
    public void A_builtin_that_training_never_saw_is_outside()
    {
        var estimate = fixture.OnOne(Models.OfLayers([1, 8, 6], (g, x) => g.Unary(BuiltinOperator.Exp, x)));
        Assert.Contains("operator 0 EXP: the kind was not in training", estimate.Trust.Violations);
    }

    [Fact]
    public void A_builtin_that_training_never_saw_shares_the_unknown_bucket()
    {
        var model = Models.OfLayers([1, 8, 6], (g, x) => g.Unary(BuiltinOperator.Exp, x));
        Assert.NotEqual([0L], model.Features.OperatorKinds);
        Assert.Equal([0L], new TrainingVocabulary(fixture.Npu).Translate(model.Features.OperatorKinds));
    }

    [Fact]
    public void A_size_beyond_training_names_the_operator_and_the_feature()
    {
        var estimate = fixture.OnOne(Models.OfLayers([1, 8, 8, 8], (g, x) => g.Conv2D(g.Relu(x), 60_000, 1)));
        Assert.Contains(
            estimate.Trust.Violations,
            v =>
                v.StartsWith("operator 1 CONV_2D: output channels 60,000 is above ", StringComparison.Ordinal)
                && v.EndsWith(", the largest in training", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_model_without_operators_is_outside_and_costs_nothing()
    {
        var model = new ModelBuilder();
        model.Main.Output(model.Main.Input([1, 4]));
        var estimate = PredictorFixture.Estimate(Models.Unchecked(model));
        Assert.All(
            fixture.OnAllDevices(estimate),
            d =>
            {
                Assert.Equal(["the model has no operators: there is nothing to predict"], d.Trust.Violations);
                Assert.Equal(Numbers.Round(d.OverheadMs), d.LatencyMs.Upper);
            }
        );
    }
}
