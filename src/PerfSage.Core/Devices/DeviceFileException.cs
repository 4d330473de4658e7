namespace PerfSage.Core.Devices;

/// <summary>A device file is wrong.</summary>
/// <param name="path">JSON path of what is wrong, e.g. <c>$.ethosU.clockHz</c>.</param>
/// <param name="reason">A sentence without its subject and its full stop, e.g. <c>must be a positive number</c>.</param>
internal sealed class DeviceFileException(string path, string reason) : Exception($"{path} {reason}")
{
    public string JsonPath => path;
}
