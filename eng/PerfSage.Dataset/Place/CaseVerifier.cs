using System.Globalization;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Place;

/// <summary>Compares placements with the compiler's for single files: how many operators it left to the host, and which kinds.</summary>
internal static class CaseVerifier
{
    private const string Table = "cases_labels.csv";

    // The compiler's names; its others are the schema's without underscores.
    private static readonly Dictionary<string, string> CompilerNames = new(StringComparer.Ordinal)
    {
        ["AVERAGE_POOL_2D"] = "AvgPool",
        ["MAX_POOL_2D"] = "MaxPool",
        ["TRANSPOSE_CONV"] = "TransposeConv2D",
        ["SUM"] = "ReduceSum",
        ["LOGISTIC"] = "Sigmoid",
        ["GATHER"] = "GatherV2",
    };

    public static bool HasCases(string folder) => File.Exists(Path.Combine(folder, Table));

    /// <returns>A line for each file that is placed otherwise, and how many were compared.</returns>
    public static (int Compared, IReadOnlyList<string> Differences) Verify(string folder)
    {
        var (compared, differences) = (0, new List<string>());
        foreach (var row in LabelTable.Read(Path.Combine(folder, Table)).Where(row => row.Text("cpu_ops").Length > 0))
        {
            if (Read(Path.Combine(folder, row.Text("file"))) is not { } model)
            {
                continue;
            }

            var device = DeviceCatalog.Builtin.Find(row.Text("device"))!;
            var placements = device.Family.Lower(model).Placements(device.System);
            var onHost = model.Operators.Where((_, i) => placements[i].IsOnHost).ToArray();
            var (expected, said) = ($"{row.Text("cpu_ops")} {row.Text("cpu_op_types")}".Trim(), Text(onHost));
            compared++;
            if (!string.Equals(expected, said, StringComparison.OrdinalIgnoreCase))
            {
                differences.Add($"{row.Text("file")} on {device.Id}: the compiler leaves '{expected}' to the host, we '{said}'");
            }
        }

        return (compared, differences);
    }

    // Some of the files are invalid, and refused before anything is placed.
    private static ModelGraph? Read(string path)
    {
        try
        {
            return TfLiteReader.ReadFile(path);
        }
        catch (ModelFormatException)
        {
            return null;
        }
    }

    private static string Text(OperatorInfo[] onHost) =>
        string.Join(
            ' ',
            onHost
                .Select(op => Name(op.Kind))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Prepend(onHost.Length.ToString(CultureInfo.InvariantCulture))
        );

    private static string Name(OperatorKind kind) =>
        CompilerNames.GetValueOrDefault(kind.Name, kind.Name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant());
}
