using PerfSage.Zoo.Building;

namespace PerfSage.Zoo.Serialization;

/// <summary>A model as a .tflite file.</summary>
public static class ModelWriter
{
    public static byte[] ToBytes(this ModelBuilder model) => ModelSerializer.Serialize(model);

    public static void Save(this ModelBuilder model, string path) => File.WriteAllBytes(path, model.ToBytes());
}
