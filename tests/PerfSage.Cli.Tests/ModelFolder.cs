using PerfSage.Zoo.Building;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Cli.Tests;

/// <summary>A temporary folder with models, and with files that are none.</summary>
public sealed class ModelFolder : IDisposable
{
    public ModelFolder()
    {
        ModelFamilies.Get("ds-cnn-kws").Build().Save(Kws);
        ModelFamilies.Get("resnet").Build().Save(Resnet);
        Float(Path("float.tflite"));
        File.WriteAllBytes(Path("empty.tflite"), []);
        File.WriteAllText(Path("text.tflite"), "this is no model, whatever its name says\n");
        File.WriteAllBytes(Path("truncated.tflite"), File.ReadAllBytes(Kws)[..2000]);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("perfsage-tests-").FullName;

    public string Kws => Path("kws.tflite");

    public string Resnet => Path("resnet.tflite");

    public string Path(string name) => System.IO.Path.Combine(Root, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Float(string path)
    {
        var model = new ModelBuilder(activationType: TensorType.Float32);
        model.Main.Output(model.Main.Conv2D(model.Main.Input([1, 16, 16, 8]), 8, 3));
        model.Save(path);
    }
}
