namespace PerfSage.Core.Devices.EthosU.Import;

/// <summary>Bytes per cycle of a port, and what is to be said where hardware and compiler part.</summary>
internal sealed record BusChoice(int Bytes, IReadOnlyList<string> Notes)
{
    public static BusChoice Of(ImportRequest request)
    {
        var hardware = AxiBus.HardwareBytes(request.Accelerator);
        var compiler = AxiBus.CompilerBytes(request.SystemConfig);
        var bytes = request.AsCompiled ? compiler : hardware;
        return new BusChoice(bytes, hardware == compiler ? [] : [Note(request, hardware, compiler)]);
    }

    private static string Note(ImportRequest request, int hardware, int compiler)
    {
        var begins = compiler < hardware ? "begins" : "does not begin";
        // What Vela 5.1.0 printed for the same models under names of both kinds.
        var effect = compiler > hardware ? ", so that it comes to 0.55 to 0.98 of the cycles" : "";
        var followed = request.AsCompiled
            ? $"this device file follows the compiler; without --as-compiled it follows the hardware ({hardware} bytes)"
            : $"this device file follows the hardware; --as-compiled follows the compiler ({compiler} bytes)";
        return $"Vela 5.1 counts {compiler} bytes per cycle of a port, because the name '{request.SystemConfig}' {begins} with "
            + $"{AxiBus.NarrowName}; {request.Accelerator} has {hardware}{effect}; {followed}";
    }
}
