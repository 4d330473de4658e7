using PerfSage.Fuzz;

return FuzzApp.Run(args, Console.Out);
