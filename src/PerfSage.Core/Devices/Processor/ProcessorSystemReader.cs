using PerfSage.Contracts.Text;
using PerfSage.Core.Devices.Processor.Kernels;
using PerfSage.Core.Devices.Processor.Units;

namespace PerfSage.Core.Devices.Processor;

/// <summary>Reads the <c>processor</c> object of a device file.</summary>
internal static class ProcessorSystemReader
{
    private static readonly Dictionary<string, ProcessorUnit> Units = ProcessorUnit.All.ToDictionary(u => u.Id, StringComparer.Ordinal);

    /// <exception cref="DeviceFileException">Something is missing or wrong.</exception>
    public static ProcessorSystem Read(ProfileSection section)
    {
        var system = new ProcessorSystem(
            section.OneOf("unit", Units),
            section.Text("runtime"),
            section.Integer("threads") is var threads and > 0 ? threads : throw section.Wrong("threads", "must be a number above 0"),
            section.OptionalNumber("activeWatts") ?? 0,
            Tables(section.Section("rates")),
            section.OptionalNumber("trust") is var trust and (null or <= 1)
                ? trust ?? 0
                : throw section.Wrong("trust", "must be at most 1"),
            Embedding(section)
        );
        section.RejectOthers();
        return system;
    }

    private static EquatableArray<PrecisionTable> Tables(ProfileSection section)
    {
        var tables = Precision.All.Where(p => section.Has(p.Id)).Select(p => new PrecisionTable(p, Table(section.Section(p.Id)))).ToArray();
        section.RejectOthers();
        return tables.Length > 0 ? tables.ToEquatableArray() : throw section.Missing(Precision.All[0].Id);
    }

    private static RateTable Table(ProfileSection section)
    {
        var rows = KernelList.All.Where(k => section.Has(k.Id)).Select(k => new KernelRates(k, Rates(section.Section(k.Id)))).ToArray();
        section.RejectOthers();
        var missing = KernelList.All.FirstOrDefault(k => k.IsRequired && !rows.Any(r => r.Kernel == k));
        return missing is null ? new RateTable(rows.ToEquatableArray()) : throw section.Missing(missing.Id);
    }

    private static Rates Rates(ProfileSection section)
    {
        var rates = new Rates(
            section.OptionalNumber("callUs") ?? 0,
            section.OptionalNumber("psPerMac") ?? 0,
            section.OptionalNumber("psPerInput") ?? 0,
            section.OptionalNumber("psPerOutput") ?? 0,
            section.OptionalNumber("psPerWeight") ?? 0,
            section.OptionalNumber("psPerPatch") ?? 0,
            section.OptionalNumber("nsPerDepth") ?? 0
        );
        section.RejectOthers();
        // A model of such operators would cost nothing, and meet every limit.
        return rates.IsFree ? throw section.Wrong("callUs", "is 0, and so are all others") : rates;
    }

    private static EquatableArray<double> Embedding(ProfileSection section)
    {
        var numbers = section.Numbers("embedding");
        return numbers.Count is 0 or DeviceColumns.EmbeddingLength
            ? numbers.ToEquatableArray()
            : throw section.Wrong("embedding", $"must have {DeviceColumns.EmbeddingLength} numbers");
    }
}
