namespace PerfSage.Core.Devices.EthosU.Import;

/// <summary>What one AXI port of an Ethos-U moves in a cycle, and what the compiler takes for it.</summary>
internal static class AxiBus
{
    /// <summary>With which the name of a system configuration begins whose ports the compiler takes for those of an Ethos-U55.</summary>
    public const string NarrowName = "Ethos_U55";

    private const string NarrowAccelerator = "ethos-u55-";
    private const int NarrowBytes = 8;
    private const int WideBytes = 16;

    /// <summary>
    /// Of the hardware: 64 bits on Ethos-U55, 128 bits on Ethos-U65 and Ethos-U85. Source: Arm's technical reference manuals, and
    /// <c>axi_port_bytes_per_cycle</c> in Vela's <c>architecture_features.py</c>.
    /// </summary>
    public static int HardwareBytes(string accelerator) => IsNarrow(accelerator) ? NarrowBytes : WideBytes;

    /// <summary>Of Vela 5.1's compiler core, Regor, which looks at the name of the system configuration alone.</summary>
    public static int CompilerBytes(string systemConfig) =>
        systemConfig.StartsWith(NarrowName, StringComparison.Ordinal) ? NarrowBytes : WideBytes;

    /// <summary>Bytes that addresses of the port reach; the compiler's size of a memory whose size is not stated.</summary>
    public static long AddressSpace(string accelerator) => 1L << (IsNarrow(accelerator) ? 32 : 40);

    private static bool IsNarrow(string accelerator) => accelerator.StartsWith(NarrowAccelerator, StringComparison.Ordinal);
}
