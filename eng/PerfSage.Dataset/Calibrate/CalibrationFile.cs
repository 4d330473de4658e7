using PerfSage.Dataset.Measured;

namespace PerfSage.Dataset.Calibrate;

/// <summary>What became of devices that were left out, for docs/accuracy.md.</summary>
/// <param name="Rows">By device, then by number of rows.</param>
internal sealed record CalibrationFile(IReadOnlyList<Outcome> Rows)
{
    public static CalibrationFile Read(string path) => FigureFile.Read<CalibrationFile>(path);

    public void Write(string path) => FigureFile.Write(path, this);
}
