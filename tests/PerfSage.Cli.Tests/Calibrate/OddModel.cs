using PerfSage.Zoo.Building;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Cli.Tests.Calibrate;

/// <summary>A model that nobody can say anything about.</summary>
internal static class OddModel
{
    public static void Save(string path)
    {
        var model = new ModelBuilder();
        var x = model.Main.Input([1, 8, 8, 4]);
        var y = model.Main.AddTensor(x.Type, x.Shape, x.Quantization);
        model.Main.AddCustomOperator("Odd", [x], [y]);
        model.Main.Output(y);
        model.Save(path);
    }
}
