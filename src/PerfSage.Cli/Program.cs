using System.CommandLine;
using PerfSage.Cli.Dataset;

return new RootCommand("Predicts what a TFLite model costs on a device.") { DatasetCommand.Create() }.Parse(args).Invoke();
