using PerfSage.Core.Files;

namespace PerfSage.Gate.Measurements;

/// <summary>Reads what was measured: a table, or what TensorFlow Lite's <c>benchmark_model</c> printed.</summary>
internal static class MeasurementFile
{
    private const string TableExtension = ".csv";

    /// <exception cref="BadInputException">The file cannot be read, or says nothing.</exception>
    public static IReadOnlyList<MeasuredRow> Read(string path)
    {
        try
        {
            var lines = RegularFile.ReadText(path).Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
            var folder = Path.GetDirectoryName(path) ?? "";
            return path.EndsWith(TableExtension, StringComparison.OrdinalIgnoreCase)
                ? MeasurementTable.Read(lines, path, folder)
                : BenchmarkLog.Read(lines, path, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"'{path}' cannot be read: {e.Message}");
        }
    }
}
