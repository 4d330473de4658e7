using PerfSage.Core.TfLite;
using PerfSage.Gate.Diff;
using PerfSage.Prediction;
using PerfSage.Prediction.Inputs;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Families;

namespace PerfSage.Cli.Tests.Diff;

public sealed class PredictorFixture : IDisposable
{
    internal Predictor Predictor { get; } = Predictor.Load();

    internal static ModelBuilder Family(string name, Func<FamilyParameters, FamilyParameters>? change = null)
    {
        var family = ModelFamilies.Get(name);
        return family.Build(change?.Invoke(family.Defaults) ?? family.Defaults);
    }

    internal ModelDiff Diff(ModelBuilder? before, ModelBuilder? after, string device = "ethos-u55-256") =>
        new DiffBuilder(Predictor).Create("model.tflite", Estimate(before), Estimate(after), device, 0.9);

    public void Dispose() => Predictor.Dispose();

    private static ModelEstimate? Estimate(ModelBuilder? model) =>
        model is null ? null : Predictor.Estimate([ModelInput.Of(TfLiteReader.Read(model.ToBytes()))])[0];
}
