using System.Text.Json;
using PerfSage.Zoo.Building;

namespace PerfSage.Zoo.Commands;

/// <summary>What the check against the TFLite runtime expects of each file, as JSON.</summary>
internal static class CatalogManifest
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static void Save(string path, IEnumerable<(string File, ModelBuilder Model)> models) =>
        File.WriteAllText(path, JsonSerializer.Serialize(models.Select(entry => Describe(entry.File, entry.Model)), Options));

    private static object Describe(string file, ModelBuilder model) =>
        new
        {
            file,
            inputs = model.Main.Inputs.Select(Describe),
            outputs = model.Main.Outputs.Select(Describe),
            constants = file.StartsWith("layer-", StringComparison.Ordinal)
                ? model.Main.Tensors.Where(tensor => tensor.Data is not null).Select(Describe)
                : [],
        };

    private static object Describe(Tensor tensor) =>
        new
        {
            tensor.Name,
            Type = tensor.Type.ToString().ToLowerInvariant(),
            tensor.Shape,
            tensor.Quantization?.Scales,
            tensor.Quantization?.ZeroPoints,
            tensor.Data,
        };
}
