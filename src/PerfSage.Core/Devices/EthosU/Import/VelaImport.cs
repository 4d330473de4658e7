using PerfSage.Core.Devices.Catalog;

namespace PerfSage.Core.Devices.EthosU.Import;

/// <summary>Makes a device file of a board that the Vela compiler's configuration describes.</summary>
internal static class VelaImport
{
    /// <param name="text">Of the configuration file.</param>
    /// <param name="request">With an accelerator that is known.</param>
    /// <exception cref="VelaConfigException">The file is wrong, or no device file can say what it means.</exception>
    /// <exception cref="DeviceFileException">The id is none, or that of another device.</exception>
    public static ImportedBoard Run(string text, ImportRequest request)
    {
        var board = VelaBoard.Read(IniReader.Read(text), request);
        var id = request.Id ?? DeviceId.From(request.SystemConfig);
        var accelerator = EthosUAccelerator.All.Single(a => a.Name == request.Accelerator);
        var file = ProfileText.Of(id, Name(request.SystemConfig, accelerator, board), accelerator, board, request.Host);
        // What builds and commands will read it with.
        DeviceCatalog.Builtin.With(file);
        return new ImportedBoard(id, file, board.Notes);
    }

    private static string Name(string systemConfig, EthosUAccelerator accelerator, VelaBoard board)
    {
        var memories = board.Mode switch
        {
            MemoryMode.SramOnly => "weights in SRAM",
            MemoryMode.DedicatedSram => $"{Size(board.CacheKiB)}SRAM as cache of {board.External.Name}",
            _ => $"weights in {board.External.Name}",
        };
        var generation = "Ethos-U" + accelerator.Name.Split('-')[1][1..];
        return FormattableString.Invariant(
            $"{systemConfig}: {generation}, {accelerator.MacsPerCycle} MACs, {board.ClockHz / 1e6:0.###} MHz, {memories}"
        );
    }

    // One that the file does not state is as large as the compiler can address.
    private static string Size(double? cacheKiB) => cacheKiB < 4 << 20 ? FormattableString.Invariant($"{cacheKiB:0.###} KiB ") : "";
}
