namespace PerfSage.Contracts.Predictions;

/// <summary>Finds what a file has of a model; of two that say the same of it, the first.</summary>
internal sealed class PredictionIndex
{
    private readonly Dictionary<string, ModelFacts> models = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Model, string Device, double Confidence), DevicePrediction> predictions = [];
    private readonly Dictionary<(string Model, string Device), BaseEstimate> bases = [];

    public PredictionIndex(PredictionFile file)
    {
        foreach (var model in file.Models.Where(m => !models.ContainsKey(m.Path)))
        {
            models.Add(model.Path, model);
        }

        foreach (var prediction in file.Predictions.Where(p => !predictions.ContainsKey(Key(p))))
        {
            predictions.Add(Key(prediction), prediction);
        }

        foreach (var estimate in file.BaseEstimates.Where(e => !bases.ContainsKey((e.Model, e.Device))))
        {
            bases.Add((estimate.Model, estimate.Device), estimate);
        }
    }

    public ModelFacts? Model(string path) => models.TryGetValue(path, out var model) ? model : null;

    public DevicePrediction? Prediction(string model, string device, double confidence) =>
        predictions.TryGetValue((model, device, confidence), out var prediction) ? prediction : null;

    public BaseEstimate? Base(string model, string device) => bases.TryGetValue((model, device), out var estimate) ? estimate : null;

    private static (string, string, double) Key(DevicePrediction prediction) =>
        (prediction.Model, prediction.Device, prediction.Confidence);
}
