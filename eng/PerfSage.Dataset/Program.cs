using PerfSage.Dataset;

return DatasetApp.Run(args, Console.Out, Console.Error);
