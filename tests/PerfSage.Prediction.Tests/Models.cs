using PerfSage.Contracts.Budgets;
using PerfSage.Core.Execution;
using PerfSage.Core.TfLite;
using PerfSage.Prediction.Inputs;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Schema;
using ZooTensor = PerfSage.Zoo.Building.Tensor;

namespace PerfSage.Prediction.Tests;

/// <summary>Models of PerfSage.Zoo, as the predictor takes them.</summary>
internal static class Models
{
    public static ModelInput KeywordSpotting { get; } = Of(ModelFamilies.Get("ds-cnn-kws").Build());

    public static IReadOnlyList<ModelInput> Families { get; } = [.. ModelFamilies.All.Select(f => Of(f.Build()))];

    public static ModelInput Of(ModelBuilder model) => Of(model.ToBytes());

    /// <param name="trips">How often its loop runs.</param>
    public static ModelInput Of(ModelBuilder model, long trips) =>
        ModelInput.Of(ExecutedGraph.Of(TfLiteReader.Read(model.ToBytes()), ModelReading.AsItIs with { TripCount = trips }));

    public static ModelInput Of(byte[] file) => ModelInput.Of(ExecutedGraph.Of(TfLiteReader.Read(file), ModelReading.AsItIs));

    /// <summary>A model that reading would refuse.</summary>
    public static ModelInput Unchecked(ModelBuilder model) => ModelInput.Of(TfLiteReader.Read(model.ToBytes()));

    public static ModelInput OfLayers(int[] inputShape, Func<GraphBuilder, ZooTensor, ZooTensor> layers, TensorType type = TensorType.Int8)
    {
        var model = new ModelBuilder(activationType: type);
        model.Main.Output(layers(model.Main, model.Main.Input(inputShape)));
        return Of(model);
    }
}
