using System.CommandLine;

namespace PerfSage.Zoo.Commands;

internal static class ZooCommand
{
    public static RootCommand Create() =>
        new("Writes seeded, int8-quantised TFLite models of well-known architectures.")
        {
            ListCommand.Create(),
            WriteCommand.Create(),
            WriteCatalogCommand.Create(),
            WriteOddCommand.Create(),
        };
}
