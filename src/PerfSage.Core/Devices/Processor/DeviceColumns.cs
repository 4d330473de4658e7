using PerfSage.Core.Devices.Processor.Units;
using PerfSage.Core.Features;

namespace PerfSage.Core.Devices.Processor;

/// <summary>A unit as numbers, for the network that answers for all of them; its rates are in the terms of each operator.</summary>
internal static class DeviceColumns
{
    /// <summary>Numbers that training learns of each unit it sees.</summary>
    public const int EmbeddingLength = 8;

    /// <summary>All columns, in the order in which they are written.</summary>
    public static IReadOnlyList<Column> List()
    {
        var columns = new ColumnWriter(recordsColumns: true);
        Write(
            columns,
            new ProcessorSystem(ProcessorUnit.Cpu, Runtime: "", Threads: 1, ActiveWatts: 0, Tables: default, Trust: 0, Embedding: default)
        );
        return columns.Columns;
    }

    public static void Write(ColumnWriter columns, ProcessorSystem system)
    {
        foreach (var unit in ProcessorUnit.All)
        {
            columns.Flag(unit.Id, system.Unit == unit);
        }

        columns.Size("threads", system.Threads, "number of threads");
        columns.Add("trust", system.Trust);
        columns.Flag("embedded", system.Embedding.Count > 0);
        for (var i = 0; i < EmbeddingLength; i++)
        {
            columns.Add($"embedding_{i}", i < system.Embedding.Count ? system.Embedding[i] : 0);
        }
    }
}
