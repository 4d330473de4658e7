using PerfSage.Core.Devices.EthosU.Commands;
using PerfSage.Core.Devices.EthosU.Commands.U85;

namespace PerfSage.Core.Devices.EthosU.Pricing;

/// <summary>The core of each accelerator.</summary>
internal static class NpuCores
{
    /// <param name="accelerator">As <see cref="EthosUAccelerator.Name"/> has it.</param>
    public static NpuCore Of(string accelerator) =>
        accelerator switch
        {
            "ethos-u55-32" => NpuCore.U55x32,
            "ethos-u55-64" => NpuCore.U55x64,
            "ethos-u55-128" => NpuCore.U55x128,
            "ethos-u65-512" => NpuCore.U65x512,
            _ => U85Core.Of(accelerator) is { } u85 ? NpuCore.U55x256 with { Model = new U85Model(u85) } : NpuCore.U55x256,
        };
}
