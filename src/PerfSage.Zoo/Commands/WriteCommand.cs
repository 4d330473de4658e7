using System.CommandLine;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Zoo.Commands;

internal static class WriteCommand
{
    public static Command Create()
    {
        Option<string> family = new("--family") { Description = "Family of the model.", Required = true };
        Option<FileInfo> file = new("--out") { Description = "The .tflite file to write.", Required = true };
        Option<int?> width = new("--width") { Description = "Channels or units." };
        Option<int?> depth = new("--depth") { Description = "Blocks or layers." };
        Option<int?> resolution = new("--resolution") { Description = "Input elements along one side." };
        Option<ulong> seed = new("--seed") { Description = "Seed of the weights.", DefaultValueFactory = _ => 1 };
        var command = new Command("write", "Writes one model of a family.") { family, file, width, depth, resolution, seed };
        command.SetAction(result =>
        {
            try
            {
                var chosen = ModelFamilies.Get(result.GetRequiredValue(family));
                var parameters = new FamilyParameters(
                    result.GetValue(width) ?? chosen.Defaults.Width,
                    result.GetValue(depth) ?? chosen.Defaults.Depth,
                    result.GetValue(resolution) ?? chosen.Defaults.Resolution,
                    result.GetValue(seed)
                );
                chosen.Build(parameters).Save(result.GetRequiredValue(file).FullName);
                return 0;
            }
            catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException)
            {
                result.InvocationConfiguration.Error.WriteLine($"error: {error.Message}");
                return 2;
            }
        });
        return command;
    }
}
