using System.CommandLine;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Zoo.Commands;

/// <summary>Writes what the check against the TFLite runtime loads.</summary>
internal static class WriteCatalogCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> folder = new("--out") { Description = "The folder to write to.", Required = true };
        var command = new Command("write-catalog", "Writes the default model of every family, and a model of every layer, and a manifest.")
        {
            folder,
        };
        command.SetAction(result =>
        {
            var directory = result.GetRequiredValue(folder).CreateSubdirectory(".").FullName;
            (string File, ModelBuilder Model)[] models =
            [
                .. ModelFamilies.All.Select(family => ($"{family.Name}.tflite", family.Build())),
                .. LayerModels.All.Select(model => ($"layer-{model.Name}.tflite", model.Factory())),
            ];
            foreach (var (file, model) in models)
            {
                model.Save(Path.Combine(directory, file));
            }

            CatalogManifest.Save(Path.Combine(directory, "manifest.json"), models);
        });
        return command;
    }
}
