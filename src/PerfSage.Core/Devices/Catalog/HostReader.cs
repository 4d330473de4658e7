using PerfSage.Core.Devices.Hosts;

namespace PerfSage.Core.Devices.Catalog;

/// <summary>Reads the <c>host</c> of a device file: <c>{ "cpu", "clockHz" }</c>, or the CPU alone.</summary>
internal static class HostReader
{
    private const string Name = "host";

    // As for the accelerator; it also keeps times from becoming 0.
    private const double HighestHz = 1e10;

    /// <returns>One of which nothing is known where the file does not say.</returns>
    /// <exception cref="DeviceFileException">Something is missing or wrong.</exception>
    public static HostCore Read(ProfileSection section) =>
        !section.Has(Name) ? HostCore.Unknown
        : section.IsText(Name) ? HostCore.Of(section.Text(Name))
        : Core(section.Section(Name));

    private static HostCore Core(ProfileSection section)
    {
        var (cpu, clockHz) = (section.Text("cpu"), section.Positive("clockHz"));
        section.RejectOthers();
        return clockHz <= HighestHz ? new HostCore(cpu, clockHz) : throw section.Wrong("clockHz", "must be in Hz, at most 10 GHz");
    }
}
