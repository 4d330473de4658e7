using PerfSage.Contracts;
using PerfSage.Contracts.Devices;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Files;

namespace PerfSage.Gate.Budgets;

/// <summary>The devices of a project: those of the program and those of its <c>PerfDevice</c> items.</summary>
/// <param name="Problems">Parallel to the items: what is wrong with a file, or null.</param>
internal sealed record DeviceFiles(DeviceCatalog Catalog, IReadOnlyList<Problem?> Problems)
{
    public static DeviceFiles Read(IEnumerable<DeviceItem> items)
    {
        var catalog = DeviceCatalog.Builtin;
        var problems = new List<Problem?>();
        foreach (var item in items)
        {
            try
            {
                (catalog, _) = Add(catalog, item.File, item.Item);
                problems.Add(null);
            }
            catch (BadInputException e)
            {
                problems.Add(new Problem(DiagnosticIds.InvalidDevice, e.Message));
            }
        }

        return new DeviceFiles(catalog, problems);
    }

    /// <param name="shown">The path as the user wrote it.</param>
    /// <returns>A catalog that knows the file's device as well, and its id.</returns>
    /// <exception cref="BadInputException">The file cannot be read, or is wrong.</exception>
    public static (DeviceCatalog Catalog, string Id) Add(DeviceCatalog catalog, string path, string shown)
    {
        try
        {
            var device = DeviceFileReader.Read(RegularFile.ReadText(path), catalog.Devices);
            return (catalog.With(device), device.Id);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"device file '{shown}' cannot be read: {e.Message}");
        }
        catch (DeviceFileException e)
        {
            throw new BadInputException($"device file '{shown}': {e.Message}");
        }
    }
}
