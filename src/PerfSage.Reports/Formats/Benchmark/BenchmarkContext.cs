using System.Text.Json.Serialization;

namespace PerfSage.Reports.Formats.Benchmark;

[JsonSerializable(typeof(BenchmarkEntry[]))]
internal sealed partial class BenchmarkContext : JsonSerializerContext;
