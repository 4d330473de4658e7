using System.Text.Encodings.Web;
using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.Hosts;

namespace PerfSage.Core.Devices.EthosU.Import;

/// <summary>Writes a device file in the layout of those in <c>devices/</c>.</summary>
internal static class ProfileText
{
    private const string Schema = "https://raw.githubusercontent.com/perfsage/PerfSage.Build/main/devices/schema/device.schema.json";

    /// <returns>JSON that ends with a line feed.</returns>
    public static string Of(string id, string name, EthosUAccelerator accelerator, VelaBoard board, HostCore? host)
    {
        // What is predicted of the board is what is predicted of the known device with its accelerator, and agrees with the same source.
        var like = BuiltinDevices.All.Where(d => d.System is EthosUSystem).MaxBy(d => ((EthosUSystem)d.System).Accelerator == accelerator)!;
        // What a byte of its memories costs, the configuration does not say.
        var metrics = like.Metrics.Where(m => m != Metric.Energy).Select(m => m.Key);
        var cache = board.CacheKiB is { } kib ? $"\n    \"cacheKiB\": {Numbers.Write(kib)}," : "";
        var cpu = host is null ? "" : $"\n  \"host\": {{ \"cpu\": {Text(host.Cpu)}, \"clockHz\": {Numbers.Write(host.ClockHz)} }},";
        return $$"""
            {
              "$schema": {{Text(Schema)}},
              "id": {{Text(id)}},
              "family": {{Text(like.Family.Id)}},
              "vendor": "unknown",
              "name": {{Text(name)}},{{cpu}}
              "metrics": [{{Texts(metrics)}}],
              "precision": [{{Texts(like.Precision)}}],
              "labels": { {{Labels(like.Labels)}} },
              "overheadMs": 0,
              "ethosU": {
                "accelerator": {{Text(accelerator.Name)}},
                "clockHz": {{Numbers.Write(board.ClockHz)}},
                "memoryMode": {{Text(EthosUSystemReader.NameOf(board.Mode))}},{{cache}}
                "sram": { {{Port(board.Sram)}} },
                "external": { {{Port(board.External)}} }
              }
            }

            """.ReplaceLineEndings("\n");
    }

    private static string Labels(LabelSource labels) =>
        $"\"kind\": {Text(ProfileReader.NameOf(labels.Kind))}, \"source\": {Text(labels.Source)}, \"name\": {Text(labels.Name)}";

    private static string Port(MemoryPort port) =>
        $"\"name\": {Text(port.Name)}, \"bytesPerCycle\": {Numbers.Write(port.BytesPerCycle)}, "
        + $"\"readLatencyCycles\": {port.ReadLatency}, \"writeLatencyCycles\": {port.WriteLatency}, \"burstBytes\": {port.BurstBytes}"
        + Ways(port);

    // Said only where they are more than one, or limited.
    private static string Ways(MemoryPort port) =>
        (port.Ports > 1 ? $", \"ports\": {port.Ports}" : "")
        + (port.MaxReads < int.MaxValue ? $", \"maxReads\": {port.MaxReads}" : "")
        + (port.MaxWrites < int.MaxValue ? $", \"maxWrites\": {port.MaxWrites}" : "");

    private static string Texts(IEnumerable<string> texts) => string.Join(", ", texts.Select(Text));

    // For people and programs, never part of a web page: names stay readable.
    private static string Text(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
