using System.Globalization;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Gate.Measurements.Plans;

/// <summary>Writes a plan: models, the table to fill in, and programs that measure.</summary>
internal static class PlanFolder
{
    public const string Table = "measurements.csv";

    private static readonly string[] Programs = ["measure-adb.sh", "measure-ssh.sh", "harness/Harness.csproj", "harness/Program.cs.txt"];

    /// <exception cref="BadInputException">There is something already, which may be measurements.</exception>
    public static void Write(string folder, PlanRequest request, IReadOnlyList<PlannedModel> models, bool isForced)
    {
        if (File.Exists(folder) || (!isForced && File.Exists(Path.Combine(folder, Table))))
        {
            throw new BadInputException($"--out '{folder}': there is something already; --force replaces it");
        }

        Directory.CreateDirectory(folder);
        foreach (var model in models)
        {
            model.Mix.Build(request.Precision, withWeights: true).Save(Path.Combine(folder, model.FileName));
        }

        AtomicFile.Write(
            Path.Combine(folder, Table),
            string.Concat(models.Select(m => $"{m.FileName},,,\n").Prepend(MeasurementTable.Header + "\n"))
        );
        foreach (var name in Programs)
        {
            AtomicFile.Write(Path.Combine(folder, name), Read(name));
        }
    }

    private static string Read(string name)
    {
        var resource = "plan/" + Path.GetFileName(name);
        using var reader = new StreamReader(
            typeof(PlanFolder).Assembly.GetManifestResourceStream(resource)
                ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"no resource '{resource}'"))
        );
        return reader.ReadToEnd();
    }
}
