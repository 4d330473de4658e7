using System.CommandLine;
using PerfSage.Core.Devices.EthosU.Import;
using PerfSage.Core.Devices.Hosts;
using PerfSage.Gate;
using PerfSage.Gate.Boards;

namespace PerfSage.Cli.Options;

/// <summary>Options of <c>devices import</c>; those that the compiler has as well are called as there.</summary>
internal sealed class ImportOptions
{
    private readonly Argument<string> file = new("INI") { Description = "A configuration file of the Vela compiler." };

    private readonly Option<string> systemConfig = new("--system-config")
    {
        Description = "Of the file: NAME in [System_Config.NAME].",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string> memoryMode = new("--memory-mode")
    {
        Description = "Of the file: NAME in [Memory_Mode.NAME].",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string> accelerator = new("--accelerator")
    {
        Description = $"Which Ethos-U it is: {string.Join(", ", BoardImport.Accelerators)}.",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<long?> arenaCacheSize = new("--arena-cache-size")
    {
        Description = "In place of what the memory mode says.",
        HelpName = "BYTES",
    };

    private readonly Option<string?> id = new("--id")
    {
        Description = "What budgets call the device. Made from the name of the system configuration if left out.",
        HelpName = "ID",
    };

    private readonly Option<bool> asCompiled = new("--as-compiled")
    {
        Description = "Take the ports to be as wide as the compiler does, which goes by the name of the system configuration.",
    };

    private readonly Option<string?> host = new("--host")
    {
        Description = "The CPU that runs what the NPU does not, e.g. cortex-m55. No configuration of the compiler names it.",
        HelpName = "CPU",
    };

    private readonly Option<long?> hostClock = new("--host-clock")
    {
        Description = "Of the CPU; that of a usual board if left out.",
        HelpName = "HZ",
    };

    private readonly Option<string?> output = new("--out", "-o")
    {
        Description = "The device file to write. Printed if left out.",
        HelpName = "JSON",
    };

    private readonly Option<bool> force = new("--force") { Description = "Replace the file if there is one." };

    public void AddTo(Command command)
    {
        command.Add(file);
        foreach (
            var option in (Option[])[systemConfig, memoryMode, accelerator, arenaCacheSize, id, asCompiled, host, hostClock, output, force]
        )
        {
            command.Add(option);
        }
    }

    public string File(ParseResult result) => result.GetRequiredValue(file);

    public ImportRequest Request(ParseResult result) =>
        new(
            result.GetRequiredValue(systemConfig),
            result.GetRequiredValue(memoryMode),
            result.GetRequiredValue(accelerator),
            result.GetValue(arenaCacheSize),
            result.GetValue(id),
            result.GetValue(asCompiled),
            Host(result)
        );

    private HostCore? Host(ParseResult result) =>
        (result.GetValue(host), result.GetValue(hostClock)) switch
        {
            (null, null) => null,
            (null, _) => throw new BadInputException("--host-clock needs --host: no CPU is named"),
            ({ } cpu, { } clockHz) => new HostCore(cpu, clockHz),
            ({ } cpu, null) => HostCore.Of(cpu),
        };

    /// <returns>Null if it is to be printed.</returns>
    /// <exception cref="BadInputException">It must not be written.</exception>
    public string? Output(ParseResult result) =>
        result.GetValue(output) is { } path ? DeviceFilePath.Check(path, result.GetValue(force)) : null;
}
