using PerfSage.Contracts.Text;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Import;
using PerfSage.Core.Files;

namespace PerfSage.Gate.Boards;

/// <summary>Makes a device file out of a configuration file of the Vela compiler.</summary>
internal static class BoardImport
{
    /// <summary>Of all Ethos-U that a device file can have.</summary>
    public static IEnumerable<string> Accelerators => EthosUAccelerator.All.Select(a => a.Name);

    /// <param name="path">Of the configuration file.</param>
    /// <param name="request">As the user wrote it.</param>
    /// <exception cref="BadInputException">The file cannot be read or is wrong, or what is asked for does not exist.</exception>
    public static ImportedBoard Run(string path, ImportRequest request)
    {
        try
        {
            return VelaImport.Run(RegularFile.ReadText(path), Checked(request));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"'{path}' cannot be read: {e.Message}");
        }
        catch (VelaConfigException e)
        {
            throw new BadInputException($"'{path}': {e.Message}");
        }
        catch (DeviceFileException e)
        {
            throw new BadInputException($"the device file would be wrong: {e.Message}; --id ID gives it another id");
        }
    }

    private static ImportRequest Checked(ImportRequest request)
    {
        // The compiler takes it in any case as well.
        var accelerator = Accelerators.FirstOrDefault(a => a.Equals(request.Accelerator, StringComparison.OrdinalIgnoreCase));
        if (accelerator is null)
        {
            var meant = Suggestion.For(request.Accelerator, Accelerators) is { } name ? $"; did you mean '{name}'?" : ".";
            throw new BadInputException(
                $"accelerator '{request.Accelerator}' is unknown{meant} Known accelerators: {string.Join(", ", Accelerators)}"
            );
        }

        var most = AxiBus.AddressSpace(accelerator);
        return request.ArenaCacheBytes is null or > 0 && !(request.ArenaCacheBytes > most)
            ? request with
            {
                Accelerator = accelerator,
            }
            : throw new BadInputException($"--arena-cache-size {request.ArenaCacheBytes} is no number of bytes from 1 to {most}");
    }
}
