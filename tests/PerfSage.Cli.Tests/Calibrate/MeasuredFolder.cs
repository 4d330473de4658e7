using System.Globalization;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Cli.Tests.Calibrate;

/// <summary>A folder with models, and with measurements that are made of what a known device is predicted to take.</summary>
internal sealed class MeasuredFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("perfsage-calibrate-");

    public MeasuredFolder(string device)
    {
        (string Family, int[] Depths)[] kinds =
        [
            ("ds-cnn-kws", [1, 2, 4]),
            ("mobilenet-v2", [2, 4, 6]),
            ("resnet", [1, 2, 3]),
            ("autoencoder", [1]),
        ];
        foreach (var (name, depths) in kinds.Where(k => ModelFamilies.All.Any(f => f.Name == k.Family)))
        {
            var family = ModelFamilies.Get(name);
            foreach (var depth in depths)
            {
                family.Build(family.Defaults with { Depth = depth }).Save(Path($"{name}-{depth}.tflite"));
            }
        }

        Models = [.. Directory.GetFiles(root.FullName).Select(f => System.IO.Path.GetFileName(f)).Order(StringComparer.Ordinal)];
        BaseMs = Models.ToDictionary(m => m, m => Predict(m, device), StringComparer.Ordinal);
    }

    public string[] Models { get; }

    /// <summary>Predicted for the known device.</summary>
    public IReadOnlyDictionary<string, double> BaseMs { get; }

    public string Path(string name) => System.IO.Path.Combine(root.FullName, name);

    /// <summary>Writes measurements: the base's times a factor, plus an overhead.</summary>
    public string Measure(double factor = 2, double overheadMs = 0.5) =>
        Table([.. Models.Select(m => (m, Text((BaseMs[m] * factor) + overheadMs)))]);

    public string Table(params (string Model, string Ms)[] rows) =>
        Write("m.csv", "model,latencyMs\n" + string.Concat(rows.Select(r => $"{r.Model},{r.Ms}\n")));

    public string Write(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    public static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public double Predict(string model, string device) =>
        Perfsage
            .Run("predict", Path(model), "--device", device, "--format", "json")
            .Json.GetProperty("predictions")[0]
            .GetProperty("latencyMs")
            .GetProperty("value")
            .GetDouble();

    public void Dispose() => root.Delete(recursive: true);
}
