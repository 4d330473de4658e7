using System.CommandLine;
using PerfSage.Zoo.Commands;

var root = new RootCommand("Writes seeded, int8-quantised TFLite models of well-known architectures.")
{
    ListCommand.Create(),
    WriteCommand.Create(),
    WriteCatalogCommand.Create(),
};
return root.Parse(args).Invoke();
